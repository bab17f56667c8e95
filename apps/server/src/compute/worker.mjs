// Workers do not inherit the loader that reads TypeScript: it is registered here, before the first import of ours.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
