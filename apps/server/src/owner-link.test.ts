import { expect, it } from 'vitest';
import { configOf } from './config.ts';
import { start } from './main.ts';
import { startTestServer, Visitor } from './testing.ts';

it('a link for the owner is printed until somebody owns the workspace, and again where the way in was lost', async () => {
  const server = await startTestServer(['--empty']);
  const again = async (...words: string[]) => {
    const config = configOf(['--data', server.data, '--port', '0', '--empty', ...words], { MAINSPRING_LOG: 'silent' });
    const started = await start({ config, web: null });
    const link = started.ownerLink;
    await started.close();
    return link;
  };
  try {
    const token = server.ownerLink?.split('#')[1];
    const owner = { token, fullName: 'Mira', email: 'mira@example.com', password: 'correct horse battery' };
    const entered = await new Visitor(server.api).json('POST', '/invitations', owner);
    expect(entered).toMatchObject({ workspaces: [{ role: 'administrator' }] });
    await server.close();
    expect(await again()).toBeNull();
    expect(await again('--owner-link')).toMatch(/\/welcome#msi\./);
  } finally {
    await server.remove();
  }
}, 60_000);
