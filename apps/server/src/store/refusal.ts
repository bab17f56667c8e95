// What the store declines to do, with a code that stays. Inside a transaction a refusal is thrown, so that nothing of it
// remains; outside it is a result.
import { fail, ok, type Result } from '@mainspring/kernel';

export type RefusalCode =
  /** There is no workspace of this id. */
  | 'unknown-workspace'
  /** A name is empty or holds what no text may. */
  | 'bad-name'
  /** A workspace of this name is there already. */
  | 'name-taken'
  /** Something has been recorded since the position that the writer had seen. */
  | 'record-moved'
  /** The plan has a newer version than the one that the writer began from. */
  | 'plan-moved'
  /** An event does not say what its kind has to say. */
  | 'bad-event'
  /** An event is told to have been recorded before the last one. */
  | 'bad-time'
  /** A catch-up corrects what was never recorded. */
  | 'nothing-to-correct'
  /** No plan of this version has been saved. */
  | 'unknown-version'
  /** A path leads out of the plan, or the plan is too large. */
  | 'bad-plan'
  /** No file of figures waits under this name. */
  | 'unknown-import'
  /** The link is no invitation, has been used, or its time is over. */
  | 'unknown-invitation'
  /** The account does not belong to the workspace. */
  | 'unknown-member'
  /** Nobody would administer the workspace any more. */
  | 'last-administrator'
  /** There is no such token, or it has been revoked. */
  | 'unknown-token';

export interface Refusal {
  readonly code: RefusalCode;
  /** A sentence with the way out. */
  readonly message: string;
}

class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

export function refuse(code: RefusalCode, message: string): never {
  throw new Refused({ code, message });
}

export async function orRefusal<T>(work: () => Promise<T>): Promise<Result<T, Refusal>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof Refused) return fail(error.refusal);
    throw error;
  }
}
