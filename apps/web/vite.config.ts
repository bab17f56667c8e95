import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const packages = fileURLToPath(new URL('../../packages', import.meta.url));

// Our packages are read as TypeScript. Not by the condition "source" that they export it under: react-aria-components names
// sources under that condition which it does not ship. In development the API is the server that runs beside.
export default defineConfig({
  plugins: [react(), tailwindcss()],
  resolve: { alias: [{ find: /^@mainspring\/([a-z-]+)$/, replacement: `${packages}/$1/index.ts` }] },
  build: { target: 'es2022' },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.MAINSPRING_URL ?? 'http://127.0.0.1:4400' } },
});
