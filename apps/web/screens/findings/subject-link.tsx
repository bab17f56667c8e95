import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { titled } from '../../ui/format/words.ts';
import { subjectOf } from './subject.ts';

const look = 'inline-flex min-h-6 items-center rounded-[4px] font-medium text-accent hover:underline';

/** To the page of what a finding is about; its name in the plan where there is none. */
export function SubjectLink({ place }: { place: string }) {
  const { path, query } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}', { path, query }));
  const subject = subjectOf(place, data);
  if (subject?.kind === 'driver')
    return (
      <Link to="/w/$workspace/drivers/$driver" params={{ ...path, driver: subject.name }} search className={look}>
        {titled(subject)}
      </Link>
    );
  if (subject?.kind === 'target')
    return (
      <Link to="/w/$workspace/overview" params={path} search hash={`target-${subject.name}`} className={look}>
        {titled(subject)}
      </Link>
    );
  return <code className="font-mono break-all">{place}</code>;
}
