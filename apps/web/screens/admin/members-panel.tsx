import type { MemberOf } from '@mainspring/contract';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { capitalized, counted } from '../../ui/format/words.ts';
import { DialogSheet } from '../../ui/overlay.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Table } from '../../ui/table.tsx';
import { InviteForm } from './invite-form.tsx';
import { MemberForm } from './member-form.tsx';
import { ROLE_OPTIONS } from './roles.ts';

const roleTitle = (role: MemberOf['role']) => ROLE_OPTIONS.find(({ id }) => id === role)?.title ?? role;

export function MembersPanel({ members }: { members: readonly MemberOf[] }) {
  const [inviting, setInviting] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const member = members.find(({ id }) => id === chosen);
  const close = () => setChosen(undefined);
  return (
    <Panel
      title="People"
      says={`${capitalized(counted(members.filter(({ person }) => person !== null).length, 'account stands', 'accounts stand'))} for somebody of the plan.`}
      actions={
        <Button look="outline" onPress={() => setInviting(true)}>
          <UserPlus size={13} aria-hidden="true" /> Invite
        </Button>
      }
    >
      <div className="overflow-x-auto px-4 pb-3">
        <Table
          label="People"
          tall
          rows={members}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'name',
              className: 'pr-4',
              title: 'Account',
              by: ({ name }) => name,
              cell: ({ name, email }) => (
                <>
                  <span className="font-medium">{name}</span>
                  <span className="block text-micro break-all text-ink-3">{email}</span>
                </>
              ),
            },
            {
              id: 'person',
              className: 'pr-4',
              title: 'Stands for',
              cell: ({ person }) => person?.title ?? '–',
              by: ({ person }) => person?.title ?? null,
            },
            { id: 'role', className: 'pr-4', title: 'May', cell: ({ role }) => roleTitle(role), by: ({ role }) => role },
            {
              id: 'change',
              title: 'Change',
              hiddenTitle: true,
              align: 'right',
              cell: ({ id, name }) => (
                <Button aria-label={`Change ${name}`} onPress={() => setChosen(id)}>
                  Change
                </Button>
              ),
            },
          ]}
        />
      </div>
      <DialogSheet title="Invite somebody" isOpen={inviting} onClose={() => setInviting(false)}>
        <InviteForm />
      </DialogSheet>
      <DialogSheet title={member?.name ?? ''} isOpen={member !== undefined} onClose={close}>
        {member !== undefined && <MemberForm key={member.id} member={member} onDone={close} />}
      </DialogSheet>
    </Panel>
  );
}
