import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect } from 'react';
import { Form } from 'react-aria-components';
import { api } from '../../data/client.ts';
import { session } from '../../data/read.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Entrance } from './entrance.tsx';
import { useEntering } from './use-entering.ts';

const given = (form: FormData, name: string) => String(form.get(name) ?? '');

/** Where the example company is shown, nobody needs an account to look around. */
function DemoEntrance({ from }: { from: string | undefined }) {
  const entering = useEntering(() => api('POST /session/demo', {}), from);
  return (
    <section className="flex flex-col gap-3 rounded-panel border border-line bg-panel p-4">
      <p className="text-pretty text-ink-2">This is a demonstration: an example company, whose record was made up.</p>
      <Button look="solid" isPending={entering.isPending} onPress={() => entering.mutate(undefined)}>
        Look around
      </Button>
      {entering.error !== null && (
        <p role="alert" className="text-bad">
          {entering.error.message}
        </p>
      )}
    </section>
  );
}

export function SignIn() {
  const { data } = useQuery(session());
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
      {data?.demo === true && <DemoEntrance from={from} />}
      <Form onSubmit={onSubmit} className="flex flex-col gap-4">
        <TextField label="E-mail" name="email" type="email" autoComplete="username" isRequired autoFocus={data?.demo !== true} />
        <TextField label="Password" name="password" type="password" autoComplete="current-password" isRequired />
        {entering.error !== null && (
          <p role="alert" className="text-bad">
            {entering.error.message}
          </p>
        )}
        <Button look={data?.demo === true ? 'outline' : 'solid'} type="submit" isPending={entering.isPending}>
          Sign in
        </Button>
      </Form>
    </Entrance>
  );
}
