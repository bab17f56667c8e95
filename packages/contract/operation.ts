// One entry per operation: the server routes and validates by it, the OpenAPI document is printed from it, the client is
// typed by it. An operation without a policy does not compile.
import { z } from 'zod';

/**
 * Who may ask. `public`: anyone. `session`: whoever has signed in. The rest are asked of a workspace: `read` its figures,
 * `record` what happened, `administer` its members and tokens. The same three words are the scopes of a token.
 */
export type Policy = 'public' | 'session' | Scope;
export const SCOPES = ['read', 'record', 'administer'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Operation {
  readonly summary: string;
  readonly policy: Policy;
  readonly path: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType;
  readonly reply: z.ZodType;
  /** Of the answer; 200 unless something new is made. */
  readonly status?: 201 | 204;
  /** Media type of the answer; JSON where nothing is said. */
  readonly media?: 'application/jsonl';
  /** Bytes that the body may have, where the general limit does not fit. */
  readonly limit?: number;
}

/** Each part defaults to nothing. */
type Parts = Pick<Operation, 'summary' | 'policy' | 'reply'> & Partial<Operation>;

const NOTHING = z.strictObject({});

export type Completed<P extends Parts> = P & {
  path: P extends { path: infer T } ? T : typeof NOTHING;
  query: P extends { query: infer T } ? T : typeof NOTHING;
  body: P extends { body: infer T } ? T : z.ZodUndefined;
};

export function operation<const P extends Parts>(parts: P): Completed<P> {
  return { path: NOTHING, query: NOTHING, body: z.undefined(), ...parts } as Completed<P>;
}
