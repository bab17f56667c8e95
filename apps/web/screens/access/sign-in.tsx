import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect } from 'react';
import { Form } from 'react-aria-components';
import { api } from '../../data/client.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Entrance } from './entrance.tsx';
import { useEntering } from './use-entering.ts';

const given = (form: FormData, name: string) => String(form.get(name) ?? '');

export function SignIn() {
  const { from } = useSearch({ from: '/sign-in' });
  const entering = useEntering(
    (form: FormData) => api('POST /session', { body: { email: given(form, 'email'), password: given(form, 'password') } }),
    from,
  );
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    entering.mutate(new FormData(event.currentTarget));
  };
  useEffect(() => {
    document.title = 'Sign in · Mainspring';
  }, []);
  return (
    <Entrance title="Sign in" says="New here? Whoever administers your workspace sends you an invitation.">
      <Form onSubmit={onSubmit} className="flex flex-col gap-4">
        <TextField label="E-mail" name="email" type="email" autoComplete="username" isRequired autoFocus />
        <TextField label="Password" name="password" type="password" autoComplete="current-password" isRequired />
        {entering.error !== null && (
          <p role="alert" className="text-bad">
            {entering.error.message}
          </p>
        )}
        <Button look="solid" type="submit" isPending={entering.isPending}>
          Sign in
        </Button>
      </Form>
    </Entrance>
  );
}
