import type { Role } from '@mainspring/contract';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { api } from '../../data/client.ts';
import { useWhich } from '../../data/which.ts';
import { Button } from '../../ui/button.tsx';
import { useFormats } from '../../ui/format/use-formats.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { PersonField } from './person-field.tsx';
import { ROLE_OPTIONS } from './roles.ts';
import { SecretOnce } from './secret-once.tsx';
import { useAccess } from './use-access.ts';

export function InviteForm() {
  const { path } = useWhich();
  const format = useFormats();
  const [role, setRole] = useState<Role>('contributor');
  const [person, setPerson] = useState<string | null>(null);
  const inviting = useAccess(() =>
    api('POST /workspaces/{workspace}/invitations', { path, body: person === null ? { role } : { role, person } }),
  );
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    inviting.mutate(undefined);
  };
  return (
    <Form onSubmit={onSubmit} className="flex flex-col gap-4 p-4">
      <SelectField label="May" value={role} options={ROLE_OPTIONS} onChange={setRole} />
      <PersonField value={person} onChange={setPerson} />
      {inviting.error !== null && (
        <p role="alert" className="text-bad">
          {inviting.error.message}
        </p>
      )}
      <Button look={inviting.data === undefined ? 'solid' : 'outline'} type="submit" isPending={inviting.isPending}>
        {inviting.data === undefined ? 'Make a link' : 'Make another link'}
      </Button>
      {inviting.data !== undefined && (
        <SecretOnce
          secret={inviting.data.link}
          says={`Send this link to whom you invite. It opens once, until ${format.day(inviting.data.until.slice(0, 10))}, and is not shown again.`}
        />
      )}
    </Form>
  );
}
