// What the first start makes (tables, accounts, examples) is made once, also where several servers begin together.
import { Client, type ClientConfig } from 'pg';

const STARTING = 7_305_141;

export async function withStartLock<T>(connection: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection);
  client.on('error', () => undefined); // the statement that it breaks says so
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [STARTING]);
    return await work(client);
  } finally {
    // The lock goes with the connection.
    await client.end();
  }
}
