// The start, for who belongs to several workspaces or to none.
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { session } from '../../data/read.ts';
import { EmptyState } from '../../ui/states.tsx';
import { Entrance } from './entrance.tsx';

const ROLE_WORDS = { viewer: 'sees', contributor: 'records', administrator: 'administers' } as const;

export function Workspaces() {
  const { data } = useSuspenseQuery(session());
  if (data.workspaces.length === 0)
    return (
      <Entrance title="No workspace yet">
        <EmptyState title="You belong to no workspace.">
          Ask who administers one to invite you; the link that they send opens it.
        </EmptyState>
      </Entrance>
    );
  return (
    <Entrance title="Your workspaces">
      <ul>
        {data.workspaces.map(({ id, title, role }) => (
          <li key={id} className="border-t border-line first:border-0">
            <Link
              to="/w/$workspace/overview"
              params={{ workspace: id }}
              className="flex h-[42px] items-center justify-between rounded-control px-2 hover:bg-hover"
            >
              <span className="font-medium">{title}</span>
              <span className="text-small text-ink-3">{ROLE_WORDS[role]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Entrance>
  );
}
