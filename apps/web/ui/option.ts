/** One of what can be chosen. */
export interface Option<T extends string> {
  id: T;
  title: string;
  note?: string;
}
