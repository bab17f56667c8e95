// What signs sessions: made once and kept with the data, so that a restart or a second server lets the same people in.
import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { IDENTITY_SCHEMA } from './better-auth-identity.ts';

export async function secretIn(client: Client): Promise<string> {
  await client.query(`create schema if not exists ${IDENTITY_SCHEMA}`);
  await client.query(
    `create table if not exists ${IDENTITY_SCHEMA}.secret (one boolean primary key default true check (one), value text not null)`,
  );
  await client.query(`insert into ${IDENTITY_SCHEMA}.secret (value) values ($1) on conflict do nothing`, [
    randomBytes(48).toString('base64url'),
  ]);
  const { rows } = await client.query(`select value from ${IDENTITY_SCHEMA}.secret`);
  return String(rows[0]?.value);
}
