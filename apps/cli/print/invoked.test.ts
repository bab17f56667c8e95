import { expect, test } from 'vitest';
import { invocation } from './invoked.ts';

const installed = (path: string) => path === '/usr/local/bin/mainspring' || path === '/clone/node_modules/.bin/mainspring';

test.each([
  ['installed', { PATH: '/bin:/usr/local/bin' }, 'mainspring'],
  ['from a clone', { PATH: '/bin' }, 'npx mainspring'],
  ['from a script of npm, which finds it where no shell does', { PATH: '/clone/node_modules/.bin:/bin' }, 'npx mainspring'],
  ['by npx', { PATH: '/usr/local/bin', npm_command: 'exec' }, 'npx mainspring'],
  ['without a path', {}, 'npx mainspring'],
])('%s', (_, environment, called) => expect(invocation(environment, installed)).toBe(called));
