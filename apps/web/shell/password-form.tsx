// Another password: every other session of the account ends with the old one.
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Form } from 'react-aria-components';
import { api, wrongFields } from '../data/client.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { say } from '../ui/toast.tsx';

const PASSWORD_LENGTH = 12;
const given = (form: FormData, name: string) => String(form.get(name) ?? '');

export function PasswordForm({ onDone }: { onDone: () => void }) {
  const changing = useMutation({
    mutationFn: (form: FormData) =>
      api('PUT /session/password', { body: { current: given(form, 'current'), password: given(form, 'password') } }),
    onSuccess: () => {
      say({ text: 'The password is changed; all other sessions have ended.' });
      onDone();
    },
  });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    changing.mutate(new FormData(event.currentTarget));
  };
  return (
    <Form onSubmit={onSubmit} validationErrors={wrongFields(changing.error)} className="flex flex-col gap-4 p-4">
      <TextField label="Password so far" name="current" type="password" autoComplete="current-password" isRequired autoFocus />
      <TextField
        label="New password"
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={PASSWORD_LENGTH}
        note={`At least ${PASSWORD_LENGTH} characters`}
        isRequired
      />
      {changing.error !== null && (
        <p role="alert" className="text-bad">
          {changing.error.message}
        </p>
      )}
      <Button look="solid" type="submit" isPending={changing.isPending}>
        Change it
      </Button>
    </Form>
  );
}
