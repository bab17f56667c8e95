// The typed client of the API: one function, typed by the contract. There are no endpoints but the documented ones.
import type { Asked, OperationName, Part, Problem, Sent } from '@mainspring/contract';
import { addressOf } from './address.ts';

type PathOf<Name extends OperationName> = Part<Name, 'path'>;
type PathPart<Name extends OperationName> = string extends keyof PathOf<Name> ? { path?: undefined } : { path: PathOf<Name> };
type BodyPart<Name extends OperationName> = Sent<Name> extends undefined ? { body?: undefined } : { body: Sent<Name> };
export type Call<Name extends OperationName> = PathPart<Name> & BodyPart<Name> & { query?: Asked<Name> };

const JSON_TYPE = /^application\/json\b/;

/** The server refused, and says why. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  /** Finds it in the server's log. */
  readonly request: string;
  readonly errors: readonly { path: string; message: string }[];
  override readonly name = 'ApiError';

  constructor({ detail, status, code, request, errors }: Pick<Problem, 'detail' | 'status' | 'code' | 'request' | 'errors'>) {
    super(detail);
    this.status = status;
    this.code = code;
    this.request = request;
    this.errors = errors ?? [];
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(cause: unknown) {
    super('The server cannot be reached. What you see is what was last loaded.', { cause });
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  const unknown = {
    detail: `The server answered ${response.status} ${response.statusText}.`,
    code: 'unknown',
    request: response.headers.get('x-request-id') ?? '',
  };
  try {
    const told = (await response.json()) as Partial<Problem>;
    return new ApiError({ ...unknown, ...told, status: response.status });
  } catch {
    return new ApiError({ ...unknown, status: response.status });
  }
}

/** Documents are JSON; what is meant for files is text. */
function replyOf(response: Response): Promise<unknown> | undefined {
  if (response.status === 204) return undefined;
  return JSON_TYPE.test(response.headers.get('content-type') ?? '') ? response.json() : response.text();
}

export async function api<Name extends OperationName>(
  operation: Name,
  call: Call<Name>,
  signal?: AbortSignal,
): Promise<Part<Name, 'reply'>> {
  const { method, url } = addressOf(operation, call.path, call.query);
  const sent =
    call.body === undefined ? {} : { body: JSON.stringify(call.body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(url, { method, signal: signal ?? null, ...sent }).catch((cause: unknown) => {
    throw signal?.aborted ? cause : new Unreachable(cause);
  });
  if (!response.ok) throw await problemOf(response);
  return (await replyOf(response)) as Part<Name, 'reply'>;
}

/** What the server finds wrong, by field. */
export const wrongFields = (error: Error | null): Record<string, string> =>
  error instanceof ApiError
    ? Object.fromEntries(error.errors.map(({ path, message }) => [path.replace(/^body\b/, '').replace(/^\W+/, ''), message]))
    : {};
