// Accepting an invitation. The token stands after `#`, so that it reaches no server's log; it is taken out of the address at once.
import { type FormEvent, useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { api, wrongFields } from '../../data/client.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Entrance } from './entrance.tsx';
import { useEntering } from './use-entering.ts';

const PASSWORD_LENGTH = 12;
const given = (form: FormData, name: string) => String(form.get(name) ?? '');

export function Welcome() {
  const [token] = useState(() => location.hash.slice(1));
  useEffect(() => {
    document.title = 'Welcome · Mainspring';
    history.replaceState(history.state, '', location.pathname);
  }, []);
  const entering = useEntering((form: FormData) =>
    api('POST /invitations', {
      body: { token, fullName: given(form, 'fullName'), email: given(form, 'email'), password: given(form, 'password') },
    }),
  );
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    entering.mutate(new FormData(event.currentTarget));
  };
  if (token === '')
    return (
      <Entrance title="This link is not whole.">
        <EmptyState title="The invitation's secret is missing.">
          Open the link once more as it was sent to you, or ask for a new one: each can be used once.
        </EmptyState>
      </Entrance>
    );
  return (
    <Entrance title="Welcome" says="You have been invited. Choose how you sign in from now on.">
      <Form onSubmit={onSubmit} validationErrors={wrongFields(entering.error)} className="flex flex-col gap-4">
        <TextField label="Full name" name="fullName" autoComplete="name" isRequired autoFocus />
        <TextField label="E-mail" name="email" type="email" autoComplete="username" isRequired />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={PASSWORD_LENGTH}
          note={`At least ${PASSWORD_LENGTH} characters`}
          isRequired
        />
        {entering.error !== null && (
          <p role="alert" className="text-bad">
            {entering.error.message}
          </p>
        )}
        <Button look="solid" type="submit" isPending={entering.isPending}>
          Begin
        </Button>
      </Form>
    </Entrance>
  );
}
