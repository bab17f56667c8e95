import type { TokenOf } from '@mainspring/contract';
import { type FormEvent, useState } from 'react';
import { Checkbox, CheckboxGroup, Form, Label } from 'react-aria-components';
import { api, wrongFields } from '../../data/client.ts';
import { useWhich } from '../../data/which.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { SCOPE_WORDS } from './roles.ts';
import { SecretOnce } from './secret-once.tsx';
import { useAccess } from './use-access.ts';

type TokenScope = TokenOf['scopes'][number];

export function TokenForm() {
  const { path } = useWhich();
  const [title, setTitle] = useState('');
  const [scopes, setScopes] = useState<TokenScope[]>(['read']);
  const making = useAccess(() => api('POST /workspaces/{workspace}/tokens', { path, body: { title, scopes } }));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    making.mutate(undefined);
  };
  if (making.data !== undefined)
    return (
      <div className="p-4">
        <SecretOnce
          secret={making.data.secret}
          says={`The token of ${making.data.title}. It is not shown again; send it as “authorization: Bearer …”.`}
        />
      </div>
    );
  return (
    <Form onSubmit={onSubmit} validationErrors={wrongFields(making.error)} className="flex flex-col gap-4 p-4">
      <TextField
        label="For which program"
        name="title"
        note="What it records stands under this name"
        value={title}
        onChange={setTitle}
        maxLength={120}
        isRequired
        autoFocus
      />
      <CheckboxGroup value={scopes} onChange={(chosen) => setScopes(chosen as TokenScope[])} className="flex flex-col gap-1">
        <Label className="text-small font-medium text-ink-2">May</Label>
        {Object.entries(SCOPE_WORDS).map(([scope, words]) => (
          <Checkbox key={scope} value={scope} className="group flex min-h-6 items-center gap-2">
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="rounded-[3px]">
              <rect x="0.5" y="0.5" width="13" height="13" rx="3" fill="var(--panel)" stroke="var(--line-strong)" />
              <path
                d="M3.5 7.2 6 9.6l4.5-5"
                fill="none"
                stroke="var(--accent)"
                strokeWidth="1.8"
                className="invisible group-data-selected:visible"
              />
            </svg>
            {words}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {making.error !== null && (
        <p role="alert" className="text-bad">
          {making.error.message}
        </p>
      )}
      <Button look="solid" type="submit" isPending={making.isPending} isDisabled={scopes.length === 0}>
        Make the token
      </Button>
    </Form>
  );
}
