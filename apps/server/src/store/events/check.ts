// What must be so before an event is recorded, as far as the record itself can tell. Whether the plan knows a driver or a
// milestone is the outlook's to say: the plan may come to know it.
import type { RecordEvent } from '@mainspring/execution';
import type { WorkspaceTransaction } from '../database.ts';
import { refuse } from '../refusal.ts';

type EventOf<Kind extends RecordEvent['kind']> = Extract<RecordEvent, { kind: Kind }>;

/** Text that the database cannot hold, or that no reader could tell from another. */
const UNWRITABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function checkText(value: unknown, event: RecordEvent): void {
  if (typeof value === 'string') {
    if (UNWRITABLE.test(value))
      refuse('bad-event', `This cannot be recorded: a text of the ${event.kind} holds broken characters.`);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, held] of Object.entries(value)) {
      checkText(key, event);
      checkText(held, event);
    }
  }
}

/** An actual to catch up with stands already, or is among the changes before it. */
async function checkCatchUp(
  transaction: WorkspaceTransaction,
  workspace: string,
  { payload, seq }: EventOf<'actual'>,
  events: readonly RecordEvent[],
): Promise<void> {
  const { driver, member, from, until } = payload;
  const among = events.some(
    (other) =>
      other.seq < seq &&
      other.kind === 'actual' &&
      other.payload.driver === driver &&
      other.payload.member === member &&
      other.payload.from === from &&
      other.payload.until === until,
  );
  if (among) return;
  const standing = await transaction
    .selectFrom('actual')
    .select('from_seq')
    .where('workspace', '=', workspace)
    .where('driver', '=', driver)
    .where('member', '=', member)
    .where('from_day', '=', from)
    .where('until_day', '=', until)
    .where('until_seq', 'is', null)
    .executeTakeFirst();
  if (standing === undefined)
    refuse(
      'nothing-to-correct',
      `There is no actual of ${member === '' ? driver : `${driver}[${member}]`} from ${from} to ${until} to catch up with; record it without a correction.`,
    );
}

async function checkVersion(
  transaction: WorkspaceTransaction,
  workspace: string,
  { payload }: EventOf<'plan-version'>,
): Promise<void> {
  const found = await transaction
    .selectFrom('plan_file')
    .select('path')
    .where('workspace', '=', workspace)
    .where('version', '=', payload.version)
    .limit(1)
    .executeTakeFirst();
  if (found === undefined) refuse('unknown-version', `No plan of version ${payload.version} has been saved.`);
}

/** Throws a refusal at the first that may not be recorded. */
export async function checkChanges(
  transaction: WorkspaceTransaction,
  workspace: string,
  events: readonly RecordEvent[],
): Promise<void> {
  for (const event of events) {
    checkText(event.actor, event);
    checkText(event.payload, event);
    if (event.kind === 'actual' && event.payload.correction === 'catch-up')
      await checkCatchUp(transaction, workspace, event, events);
    if (event.kind === 'plan-version') await checkVersion(transaction, workspace, event);
  }
}
