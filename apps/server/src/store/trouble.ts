/** What only the person who runs the server can put right: said in a sentence with the way out, and thrown at the start. */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble';
}
