// What a handler is given and what it may answer. A missing handler does not compile.
import type { Contract, OperationName } from '@mainspring/contract';
import type { z } from 'zod';
import type { Actor } from '../policies/policies.ts';

export interface Call<Name extends OperationName> {
  readonly path: z.output<Contract[Name]['path']>;
  readonly query: z.output<Contract[Name]['query']>;
  readonly body: z.output<Contract[Name]['body']>;
  /** null: nobody has signed in; only on public operations. */
  readonly actor: Actor | null;
  /** The request's `Cookie`. */
  readonly cookie: string | undefined;
}

export type Reply<Name extends OperationName> =
  | { readonly json: z.input<Contract[Name]['reply']>; readonly cookies?: readonly string[] }
  /** Text that is sent as it is made. */
  | { readonly stream: AsyncIterable<string> }
  /** JSON that was made before, with the name of its content. */
  | { readonly bytes: string; readonly etag: string };

export type Handlers = { readonly [Name in OperationName]: (call: Call<Name>) => Promise<Reply<Name>> };
