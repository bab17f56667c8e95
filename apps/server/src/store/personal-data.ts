// Names and addresses stand outside the record, by account: a person can be erased, and every event and its hash stay.
import { inWorkspace, readWorkspace } from './database.ts';
import type { Store } from './store.ts';

export interface PersonalData {
  readonly account: string;
  readonly name: string;
  readonly address: string;
}

export async function setPersonalData(store: Store, workspace: string, data: PersonalData): Promise<void> {
  const { name, address } = data;
  await inWorkspace(store.database, workspace, (transaction) =>
    transaction
      .insertInto('personal_data')
      .values({ workspace, ...data })
      .onConflict((conflict) => conflict.columns(['workspace', 'account']).doUpdateSet({ name, address }))
      .execute(),
  );
}

/** Of all accounts, in their order. */
export function personalData(store: Store, workspace: string): Promise<PersonalData[]> {
  return readWorkspace(store.database, workspace, (transaction) =>
    transaction
      .selectFrom('personal_data')
      .select(['account', 'name', 'address'])
      .where('workspace', '=', workspace)
      .orderBy('account')
      .execute(),
  );
}

export async function erasePersonalData(store: Store, workspace: string, account: string): Promise<void> {
  await inWorkspace(store.database, workspace, (transaction) =>
    transaction.deleteFrom('personal_data').where('workspace', '=', workspace).where('account', '=', account).execute(),
  );
}
