import type { TokenOf } from '@mainspring/contract';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../data/client.ts';
import { useWhich } from '../../data/which.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats } from '../../ui/format/use-formats.ts';
import { capitalized, counted } from '../../ui/format/words.ts';
import { DialogSheet } from '../../ui/overlay.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { say } from '../../ui/toast.tsx';
import { SCOPE_WORDS } from './roles.ts';
import { TokenForm } from './token-form.tsx';
import { useAccess } from './use-access.ts';

export function TokensPanel({ tokens }: { tokens: readonly TokenOf[] }) {
  const format = useFormats();
  const { workspace } = useWhich();
  const [making, setMaking] = useState(false);
  const revoking = useAccess(({ id }: TokenOf) =>
    api('DELETE /workspaces/{workspace}/tokens/{token}', { path: { workspace, token: id } }),
  );
  const revoke = (token: TokenOf) =>
    revoking.mutate(token, {
      onSuccess: () => say({ text: `The token of ${token.title} opens nothing any more.` }),
      onError: ({ message }) => say({ text: message, tone: 'bad' }),
    });
  const writing = tokens.filter(({ scopes }) => scopes.some((scope) => scope !== 'read')).length;
  return (
    <Panel
      title="Tokens of programs"
      says={
        tokens.length === 0
          ? undefined
          : `${capitalized(counted(writing, 'of them may change something', 'of them may change something'))}.`
      }
      actions={
        <Button look="outline" onPress={() => setMaking(true)}>
          <KeyRound size={13} aria-hidden="true" /> Make a token
        </Button>
      }
    >
      {tokens.length === 0 ? (
        <EmptyState title="No program is connected.">
          A token lets one ask the API or send actuals to it: <a href="/api/openapi.json">what the API offers</a>.
        </EmptyState>
      ) : (
        <div className="overflow-x-auto px-4 pb-3">
          <Table
            label="Tokens of programs"
            tall
            rows={tokens}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'title',
                className: 'pr-4',
                title: 'Program',
                cell: ({ title }) => <span className="font-medium">{title}</span>,
                by: ({ title }) => title,
              },
              {
                id: 'scopes',
                className: 'pr-4',
                title: 'May',
                cell: ({ scopes }) => scopes.map((scope) => SCOPE_WORDS[scope]).join(', '),
              },
              {
                id: 'created',
                className: 'pr-4 whitespace-nowrap',
                title: 'Made',
                cell: ({ created }) => format.day(created.slice(0, 10)),
                by: ({ created }) => created,
              },
              {
                id: 'used',
                className: 'whitespace-nowrap',
                title: 'Last used',
                cell: ({ lastUsed }) => (lastUsed === null ? 'Never' : format.day(lastUsed.slice(0, 10))),
                by: ({ lastUsed }) => lastUsed,
              },
              {
                id: 'revoke',
                title: 'Revoke',
                hiddenTitle: true,
                align: 'right',
                cell: (token) => (
                  <Button aria-label={`Revoke ${token.title}`} onPress={() => revoke(token)}>
                    Revoke
                  </Button>
                ),
              },
            ]}
          />
        </div>
      )}
      <DialogSheet title="Make a token" isOpen={making} onClose={() => setMaking(false)}>
        <TokenForm />
      </DialogSheet>
    </Panel>
  );
}
