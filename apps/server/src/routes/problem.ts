// The one place where codes become HTTP statuses, and refusals the form of RFC 9457.
import type { Problem } from '@mainspring/contract';

const STATUS = {
  invalid: 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  forbidden: 403,
  'other-origin': 403,
  'not-found': 404,
  'no-plan': 404,
  'not-allowed': 405,
  conflict: 409,
  'address-taken': 409,
  gone: 410,
  'too-large': 413,
  'wrong-type': 415,
  'cannot-run': 422,
  'too-many': 429,
  fault: 500,
  unavailable: 503,
} as const;

export type ProblemCode = keyof typeof STATUS;

const TITLES: Readonly<Record<ProblemCode, string>> = {
  invalid: 'The request is not as the API has it',
  'not-signed-in': 'Sign in first',
  'wrong-credentials': 'The address or the password is wrong',
  forbidden: 'You may not do that',
  'other-origin': 'The request comes from another site',
  'not-found': 'There is nothing here',
  'no-plan': 'There is no plan yet',
  'not-allowed': 'This cannot be done here',
  conflict: 'Something else has changed meanwhile',
  'address-taken': 'There is an account with this address',
  gone: 'It has been used, or its time is over',
  'too-large': 'The request is too large',
  'wrong-type': 'The request has another form than JSON',
  'cannot-run': 'There is no answer to that',
  'too-many': 'Too many requests',
  fault: 'Something went wrong here',
  unavailable: 'Not ready',
};

/** Thrown by whoever cannot go on; answered as it says. */
export class Refused extends Error {
  readonly code: ProblemCode;
  readonly errors: Problem['errors'];

  constructor(code: ProblemCode, detail: string, errors?: NonNullable<Problem['errors']>) {
    super(detail);
    this.code = code;
    this.errors = errors;
  }
}

export function problemOf({ code, message, errors }: Refused, request: string): Problem {
  return {
    type: 'about:blank',
    title: TITLES[code],
    status: STATUS[code],
    detail: message,
    code,
    request,
    ...(errors === undefined ? {} : { errors }),
  };
}
