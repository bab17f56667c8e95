import type { MemberOf } from '@mainspring/contract';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { api } from '../../data/client.ts';
import { useWhich } from '../../data/which.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { say } from '../../ui/toast.tsx';
import { PersonField } from './person-field.tsx';
import { ROLE_OPTIONS } from './roles.ts';
import { useAccess } from './use-access.ts';

export function MemberForm({ member, onDone }: { member: MemberOf; onDone: () => void }) {
  const { workspace } = useWhich();
  const path = { workspace, member: member.id };
  const [role, setRole] = useState(member.role);
  const [person, setPerson] = useState(member.person?.name ?? null);
  const changing = useAccess(() => api('PUT /workspaces/{workspace}/members/{member}', { path, body: { role, person } }));
  const ending = useAccess(() => api('DELETE /workspaces/{workspace}/members/{member}', { path }));
  const done = (text: string) => () => {
    say({ text });
    onDone();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    changing.mutate(undefined, { onSuccess: done(`${member.name} was changed.`) });
  };
  const error = changing.error ?? ending.error;
  return (
    <Form onSubmit={onSubmit} className="flex flex-col gap-4 p-4">
      <SelectField label="May" value={role} options={ROLE_OPTIONS} onChange={setRole} />
      <PersonField value={person} onChange={setPerson} />
      {error !== null && (
        <p role="alert" className="text-bad">
          {error.message}
        </p>
      )}
      <div className="flex gap-2">
        <Button look="solid" type="submit" isPending={changing.isPending}>
          Save
        </Button>
        <Button
          isPending={ending.isPending}
          onPress={() => ending.mutate(undefined, { onSuccess: done(`${member.name} does not belong here any more.`) })}
        >
          End the membership
        </Button>
      </div>
    </Form>
  );
}
