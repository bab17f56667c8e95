// Every operation of the API, once.
import { z } from 'zod';
import {
  AcceptInvitation,
  ChangeMember,
  ChangePassword,
  CreatedToken,
  Invitation,
  Invite,
  MemberOf,
  NewToken,
  Session,
  SignIn,
  TokenOf,
} from './commands/access.ts';
import { DayOf, EventOf, ImportCsv, ImportPreview, RecordActual, Recorded, RemainingEffort } from './commands/record.ts';
import { operation } from './operation.ts';
import { DriverPage, Drivers } from './pages/drivers.ts';
import { Findings } from './pages/findings.ts';
import { PlanFolder } from './pages/folder.ts';
import { Overview } from './pages/overview.ts';
import { Delays, Timeline } from './pages/timeline.ts';
import { WhatIf, WhatIfReply } from './pages/what-if.ts';
import { Why } from './pages/why.ts';
import { Workspace } from './pages/workspace.ts';

/** Rows of a list that are given at once, at most. */
export const PAGE_LIMIT = 500;
/** Bytes of a file of actuals. */
export const IMPORT_LIMIT = 5_000_000;

const Id = z.string().min(1).max(64);
const InWorkspace = z.strictObject({ workspace: Id });
const OfDriver = z.strictObject({ workspace: Id, driver: Id });
const OfMilestone = z.strictObject({ workspace: Id, milestone: Id });
const OfMember = z.strictObject({ workspace: Id, member: Id });
const OfToken = z.strictObject({ workspace: Id, token: Id });
const OfImport = z.strictObject({ workspace: Id, import: z.string().regex(/^[0-9a-f]{64}$/) });

/** Which outlook: the newest of the plan's own where nothing is said. */
const Which = z.strictObject({
  scenario: Id.optional(),
  position: z.coerce.number().int().nonnegative().optional(),
  date: z.iso.date().optional(),
});

/** From a list: what follows `after` (the `next` of the answer before), at most `limit` rows. */
const Page = z.strictObject({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(100),
});
const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), /** null: there is no more. */ next: z.string().nullable() });

export const contract = {
  'GET /session': operation({ summary: 'Who has signed in, and to which workspaces', policy: 'public', reply: Session }),
  'POST /session': operation({ summary: 'Sign in', policy: 'public', body: SignIn, reply: Session }),
  'POST /session/demo': operation({
    summary: 'Look around the example company, where it is shown',
    policy: 'public',
    reply: Session,
  }),
  'DELETE /session': operation({ summary: 'Sign out', policy: 'session', reply: z.undefined(), status: 204 }),
  'PUT /session/password': operation({
    summary: 'Change the password; every other session of the account ends',
    policy: 'session',
    body: ChangePassword,
    reply: z.undefined(),
    status: 204,
  }),
  'DELETE /sessions': operation({
    summary: 'Sign out everywhere: every session of the account ends',
    policy: 'session',
    reply: z.undefined(),
    status: 204,
  }),
  'POST /invitations': operation({
    summary: 'Accept an invitation by its one-time link, and sign in',
    policy: 'public',
    body: AcceptInvitation,
    reply: Session,
    status: 201,
  }),

  'GET /workspaces/{workspace}': operation({
    summary: 'The workspace: its plan, periods, scenarios and subjects',
    policy: 'read',
    path: InWorkspace,
    query: Which,
    reply: Workspace,
  }),
  'GET /workspaces/{workspace}/overview': operation({
    summary: 'Will we make the objective, by how much not, and why',
    policy: 'read',
    path: InWorkspace,
    query: Which,
    reply: Overview,
  }),
  'GET /workspaces/{workspace}/timeline': operation({
    summary: 'What is late, what it holds up, what each week costs',
    policy: 'read',
    path: InWorkspace,
    query: Which,
    reply: Timeline,
  }),
  'GET /workspaces/{workspace}/delays': operation({
    summary: 'The price of one to eight weeks of delay of milestones, together',
    policy: 'read',
    path: InWorkspace,
    query: Which.extend({ milestones: z.string().min(1).max(8000) }),
    reply: Delays,
  }),
  'GET /workspaces/{workspace}/drivers': operation({
    summary: 'What moves the result, and what one unit of each is worth',
    policy: 'read',
    path: InWorkspace,
    query: Which,
    reply: Drivers,
  }),
  'GET /workspaces/{workspace}/drivers/{driver}': operation({
    summary: 'One driver: formula, lines, evidence, actuals',
    policy: 'read',
    path: OfDriver,
    query: Which,
    reply: DriverPage,
  }),
  'GET /workspaces/{workspace}/findings': operation({
    summary: 'What checking says of the plan, with what is at stake',
    policy: 'read',
    path: InWorkspace,
    query: Which,
    reply: Findings,
  }),
  'GET /workspaces/{workspace}/folder': operation({
    summary: 'The folder that the plan is served from: why what was saved there last is not the plan',
    policy: 'read',
    path: InWorkspace,
    reply: PlanFolder,
  }),
  'GET /workspaces/{workspace}/why': operation({
    summary: 'How one figure came about',
    policy: 'read',
    path: InWorkspace,
    query: Which.extend({
      address: z.string().min(1).max(400),
      at: z.string().min(1).max(40),
      line: z.enum(['plan', 'forecast']).default('forecast'),
      depth: z.coerce.number().int().min(0).max(6).default(2),
    }),
    reply: Why,
  }),
  'GET /workspaces/{workspace}/outlook': operation({
    summary: 'Every figure, as the command line prints it with --json',
    policy: 'read',
    path: InWorkspace,
    query: Which,
    reply: z.looseObject({ plan: z.string() }),
  }),
  'POST /workspaces/{workspace}/what-if': operation({
    summary: 'What could be told of milestones would do to the objective; nothing is saved',
    policy: 'read',
    path: InWorkspace,
    query: Which,
    body: WhatIf,
    reply: WhatIfReply,
  }),

  'POST /workspaces/{workspace}/actuals': operation({
    summary: 'Record or correct an actual',
    policy: 'record',
    path: InWorkspace,
    body: RecordActual,
    reply: Recorded,
    status: 201,
  }),
  'POST /workspaces/{workspace}/milestones/{milestone}/forecast': operation({
    summary: 'Tell when a milestone is expected now',
    policy: 'record',
    path: OfMilestone,
    body: DayOf,
    reply: Recorded,
    status: 201,
  }),
  'POST /workspaces/{workspace}/milestones/{milestone}/reached': operation({
    summary: 'Tell when a milestone was reached',
    policy: 'record',
    path: OfMilestone,
    body: DayOf,
    reply: Recorded,
    status: 201,
  }),
  'POST /workspaces/{workspace}/milestones/{milestone}/remaining': operation({
    summary: 'Tell how much work is left',
    policy: 'record',
    path: OfMilestone,
    body: RemainingEffort,
    reply: Recorded,
    status: 201,
  }),
  'POST /workspaces/{workspace}/data-date': operation({
    summary: 'Move the day up to which the record is complete',
    policy: 'administer',
    path: InWorkspace,
    body: DayOf,
    reply: Recorded,
    status: 201,
  }),
  'POST /workspaces/{workspace}/imports': operation({
    summary: 'Read a file of actuals and tell what loading it would do; nothing is loaded yet',
    policy: 'record',
    path: InWorkspace,
    body: ImportCsv,
    reply: ImportPreview,
    limit: IMPORT_LIMIT,
  }),
  'POST /workspaces/{workspace}/imports/{import}/load': operation({
    summary: 'Load a file of actuals that was read before',
    policy: 'record',
    path: OfImport,
    reply: Recorded,
    status: 201,
  }),
  'GET /workspaces/{workspace}/events': operation({
    summary: 'The record, oldest first',
    policy: 'read',
    path: InWorkspace,
    query: Page,
    reply: listOf(EventOf),
  }),

  'GET /workspaces/{workspace}/record': operation({
    summary: 'The record as JSON Lines, as mainspring run --record reads it',
    policy: 'read',
    path: InWorkspace,
    query: z.strictObject({ position: z.coerce.number().int().nonnegative().optional() }),
    reply: z.string(),
    media: 'application/jsonl',
  }),

  'GET /workspaces/{workspace}/names': operation({
    summary: 'Names of the accounts and tokens that record here, by the id under which events name them',
    policy: 'read',
    path: InWorkspace,
    reply: z.object({ names: z.record(z.string(), z.string()) }),
  }),
  'GET /workspaces/{workspace}/members': operation({
    summary: 'Who belongs to the workspace',
    policy: 'administer',
    path: InWorkspace,
    query: Page,
    reply: listOf(MemberOf),
  }),
  'PUT /workspaces/{workspace}/members/{member}': operation({
    summary: 'Say what a member may do, and for whom of the plan the account stands',
    policy: 'administer',
    path: OfMember,
    body: ChangeMember,
    reply: z.undefined(),
    status: 204,
  }),
  'DELETE /workspaces/{workspace}/members/{member}': operation({
    summary: 'End a membership',
    policy: 'administer',
    path: OfMember,
    reply: z.undefined(),
    status: 204,
  }),
  'POST /workspaces/{workspace}/invitations': operation({
    summary: 'Invite somebody by a one-time link',
    policy: 'administer',
    path: InWorkspace,
    body: Invite,
    reply: Invitation,
    status: 201,
  }),
  'GET /workspaces/{workspace}/tokens': operation({
    summary: 'Tokens of programs',
    policy: 'administer',
    path: InWorkspace,
    query: Page,
    reply: listOf(TokenOf),
  }),
  'POST /workspaces/{workspace}/tokens': operation({
    summary: 'Make a token; its secret is shown once',
    policy: 'administer',
    path: InWorkspace,
    body: NewToken,
    reply: CreatedToken,
    status: 201,
  }),
  'DELETE /workspaces/{workspace}/tokens/{token}': operation({
    summary: 'Revoke a token',
    policy: 'administer',
    path: OfToken,
    reply: z.undefined(),
    status: 204,
  }),
} as const;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type Part<Name extends OperationName, What extends 'path' | 'query' | 'body' | 'reply'> = z.infer<Contract[Name][What]>;
/** Of a query: what the caller writes, before defaults. */
export type Asked<Name extends OperationName> = z.input<Contract[Name]['query']>;
export type Sent<Name extends OperationName> = z.input<Contract[Name]['body']>;
