// Who may see and do what, and which programs are connected.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useAdministering } from '../../actions/use-administering.ts';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { headlineOf } from './headline.ts';
import { MembersPanel } from './members-panel.tsx';
import { TokensPanel } from './tokens-panel.tsx';

function Access() {
  const { path } = useWhich();
  const { data: members } = useSuspenseQuery(read('GET /workspaces/{workspace}/members', { path, query: { limit: 500 } }));
  const { data: tokens } = useSuspenseQuery(read('GET /workspaces/{workspace}/tokens', { path, query: { limit: 500 } }));
  const { headline, says } = headlineOf(members.items, tokens.items);
  return (
    <Page title="Admin" headline={headline} says={says}>
      <MembersPanel members={members.items} />
      <TokensPanel tokens={tokens.items} />
    </Page>
  );
}

export function AdminPage() {
  return useAdministering() ? (
    <Access />
  ) : (
    <EmptyState page title="You may not see this.">
      Who may do what is told to those who administer the workspace. One of them can make you an administrator.
    </EmptyState>
  );
}
