#!/usr/bin/env node
// The boot file: registers the loader that reads TypeScript directly, and the export condition under which the packages
// give their sources, so that the command line needs no build step. What fails here is said in a sentence, not a stack.
import { register } from 'node:module';

const SOURCE_CONDITION = `export function resolve(specifier, context, next) {
  return next(specifier, { ...context, conditions: [...(context.conditions ?? []), 'source'] });
}`;

try {
  const tsx = await import('tsx/esm/api');
  tsx.register();
  register(`data:text/javascript,${encodeURIComponent(SOURCE_CONDITION)}`);
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const missing = error?.code === 'ERR_MODULE_NOT_FOUND' ? ' Is everything installed? `npm start` installs what is missing.' : '';
  if (process.env.MAINSPRING_DEBUG) console.error(error);
  process.stderr.write(`mainspring could not run: ${error?.message ?? error}.${missing}\n`);
  process.exitCode = 2;
}
