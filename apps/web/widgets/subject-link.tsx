// Something of the plan by its title, leading to where it is told; plain words where it has no page.
import type { Ref } from '@mainspring/contract';
import { Link } from '@tanstack/react-router';
import { closedWhich, useWhich } from '../data/which.ts';
import { titled } from '../ui/format/words.ts';

export type SubjectKind =
  | 'driver'
  | 'assumption'
  | 'milestone'
  | 'initiative'
  | 'team'
  | 'target'
  | 'person'
  | 'capability'
  | 'incentive';

interface SubjectLinkProps {
  kind: SubjectKind;
  subject: Ref;
  className?: string;
}

export function SubjectLink({ kind, subject, className = '' }: SubjectLinkProps) {
  const { path } = useWhich();
  const { name } = subject;
  const look = `rounded-[4px] hover:underline ${className}`;
  switch (kind) {
    case 'driver':
    case 'assumption':
      return (
        <Link to="/w/$workspace/drivers/$driver" params={{ ...path, driver: name }} search={closedWhich} className={look}>
          {titled(subject)}
        </Link>
      );
    case 'milestone':
      return (
        <Link
          to="/w/$workspace/timeline"
          params={path}
          search={(before: object) => ({ ...closedWhich(before), milestone: name })}
          className={look}
        >
          {titled(subject)}
        </Link>
      );
    case 'initiative':
    case 'team':
      return (
        <Link to="/w/$workspace/timeline" params={path} search={closedWhich} hash={`${kind}-${name}`} className={look}>
          {titled(subject)}
        </Link>
      );
    case 'target':
      return (
        <Link to="/w/$workspace/overview" params={path} search={closedWhich} hash={`target-${name}`} className={look}>
          {titled(subject)}
        </Link>
      );
    default:
      return <span className={className}>{titled(subject)}</span>;
  }
}
