import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient, session } from './data/read.ts';
import { makeRouter } from './routes.tsx';
import './styles.css';

const client = makeQueryClient(() => {
  const { pathname, href } = router.latestLocation;
  // Several questions are refused at once; the first of them leads away.
  if (pathname === '/sign-in') return;
  client.removeQueries({ queryKey: session().queryKey });
  router.navigate({ to: '/sign-in', search: { from: href } });
});
const router = makeRouter(client);

// A newer build has taken the place of the files that this page would load next.
addEventListener('vite:preloadError', (event) => {
  event.preventDefault();
  location.reload();
});

const container = document.getElementById('root');
if (container !== null)
  createRoot(container).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
