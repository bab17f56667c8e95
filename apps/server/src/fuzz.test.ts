// Requests made from the API's own document: every operation, well and badly formed, by everybody. Nothing may be a fault of
// ours, and nobody may see another workspace.
import type { Invitation } from '@mainspring/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, Visitor } from './testing.ts';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly policy: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
}

let server: TestServer;
let operations: Operation[];
let own: string;
let foreign: string;
let stranger: Visitor;
let member: Visitor;
let readToken: string;

/** Stands in the other workspace alone. */
const FOREIGN_TITLE = 'Northbeam goes upmarket, wired';

beforeAll(async () => {
  server = await startTestServer();
  const visitor = new Visitor(server.api);
  const [one, other] = await visitor.enterDemo();
  own = one?.id ?? '';
  foreign = other?.id ?? '';
  const { link } = await visitor.json<Invitation>('POST', `/workspaces/${own}/invitations`, { role: 'contributor' });
  member = new Visitor(server.api);
  const person = { fullName: 'Samir', email: 'samir@example.com', password: 'correct horse battery' };
  await member.json('POST', '/invitations', { token: link.split('#')[1], ...person });
  stranger = new Visitor(server.api);
  const made = await visitor.json<{ secret: string }>('POST', `/workspaces/${own}/tokens`, { title: 'reader', scopes: ['read'] });
  readToken = made.secret;
  const document = await (await fetch(`${server.url}/api/openapi.json`)).json();
  operations = operationsOf(document as { paths: Record<string, Record<string, never>> });
}, 120_000);

afterAll(() => server.remove());

function operationsOf(document: { readonly paths: Record<string, Record<string, never>> }): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries<{
      'x-policy': string;
      parameters: Parameter[];
      requestBody?: { content: Record<string, { schema: Schema }> };
    }>(methods).map(([method, one]) => ({
      method: method.toUpperCase(),
      path: path.replace('/api/v1', ''),
      policy: one['x-policy'],
      parameters: one.parameters,
      body: one.requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}

const known = [
  'win_rate',
  'admin_console',
  'arr',
  'base_win_rate',
  'slow_market',
  'smb',
  'enterprise',
  '2026-03',
  '2026-06-30',
  'net_new_arr',
];

const nasty = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '\0',
    '../../etc/passwd',
    "'; drop table mainspring.event; --",
    '__proto__',
    'constructor',
    '\u202eevil',
    '9'.repeat(400),
  ),
  fc.constantFrom(...known),
);

const anything = fc.oneof(
  nasty,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(nasty, { maxLength: 3 }),
  fc.object(),
);

/** What the schema asks for, most of the time. */
function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date') return fc.constantFrom('2026-06-30', '2026-12-10', '2027-01-01', '1970-01-01', '9999-12-31');
      if (schema.format === 'email') return fc.constantFrom('samir@example.com', 'nobody@example.com');
      return fc.oneof(fc.constantFrom(...known), nasty);
    case 'integer':
      return fc.integer({ min: -2, max: 600 });
    case 'number':
      return fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, -1, 1e308, 5e-324));
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(fitting(schema.items ?? {}), { maxLength: 4 });
    case 'object': {
      const { properties = {}, required = [], additionalProperties } = schema;
      if (typeof additionalProperties === 'object')
        return fc.dictionary(fc.constantFrom('engineering', 'product', 'x'), fitting(additionalProperties), { maxKeys: 3 });
      const parts = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, fitting(one)]));
      return fc.record(parts, { requiredKeys: [...required] });
    }
    default:
      return anything;
  }
}

const mostly = (schema: Schema) => fc.oneof({ weight: 4, arbitrary: fitting(schema) }, { weight: 1, arbitrary: anything });

interface Sent {
  readonly operation: Operation;
  readonly who: 'stranger' | 'member' | 'token' | 'forged';
  readonly workspace: 'own' | 'foreign' | 'none';
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

function requestOf(operation: Operation): fc.Arbitrary<Sent> {
  const of = (where: 'path' | 'query', requiredKeys: boolean) =>
    fc.record(
      Object.fromEntries(operation.parameters.filter((one) => one.in === where).map((one) => [one.name, mostly(one.schema)])),
      requiredKeys ? {} : { requiredKeys: [] },
    );
  return fc.record({
    operation: fc.constant(operation),
    who: fc.constantFrom('stranger' as const, 'member' as const, 'member' as const, 'token' as const, 'forged' as const),
    workspace: fc.constantFrom('own' as const, 'own' as const, 'foreign' as const, 'none' as const),
    path: of('path', true),
    query: of('query', false),
    body: operation.body === null ? fc.constant(undefined) : mostly(operation.body),
  });
}

const text = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

function wellFormed(value: string): string {
  // A lone half of a character has no form in an address; a dot alone is no segment but a way up.
  return value.replace(/[\ud800-\udfff]/g, '\ufffd').replace(/^\.+$/, 'dots');
}

async function send({ operation, who, workspace, path, query, body }: Sent): Promise<Response> {
  const ids = { own, foreign, none: '00000000-0000-4000-8000-000000000000' };
  const filled = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'workspace' ? ids[workspace] : encodeURIComponent(wellFormed(text(path[name])) || 'x'),
  );
  const search = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]): [string, string] => [name, wellFormed(text(value))]),
  ).toString();
  const headers: Record<string, string> =
    who === 'token' ? { authorization: `Bearer ${readToken}` } : who === 'forged' ? { authorization: 'Bearer mst.forged' } : {};
  const by = who === 'member' ? member : stranger;
  return by.send(operation.method, `${filled}${search === '' ? '' : `?${search}`}`, body, headers);
}

describe('requests made from the document', () => {
  it('are never a fault of ours, never show another workspace, and keep to what they may', async () => {
    // Signing out would end the member's session, and sign-in is limited by the minute: they have tests of their own.
    const asked = operations.filter(({ path }) => !path.startsWith('/session') && path !== '/invitations');
    expect(asked.length).toBeGreaterThan(20);
    for (const operation of asked) {
      await fc.assert(
        fc.asyncProperty(requestOf(operation), async (sent) => {
          const response = await send(sent);
          const said = await response.text();
          const note = `${operation.method} ${operation.path} by ${sent.who} of ${sent.workspace}: ${response.status} ${said.slice(0, 300)}`;
          expect(response.status, note).toBeLessThan(500);
          if (response.status >= 400) expect(response.headers.get('content-type'), note).toContain('application/problem+json');
          expect(said.includes(FOREIGN_TITLE), note).toBe(false);
          if (sent.who === 'stranger' || sent.who === 'forged') expect([401, 403], note).toContain(response.status);
          else if (sent.workspace !== 'own') expect(response.status, note).toBe(404);
          else if (operation.policy === 'administer') expect(response.status, note).toBe(403);
          else if (sent.who === 'token' && operation.policy === 'record') expect(response.status, note).toBe(403);
        }),
        { numRuns: 15, seed: 20_261_126 },
      );
    }
  }, 300_000);
});
