import { useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { SubjectLink } from '../../widgets/subject-link.tsx';
import { subjectOf } from './subject.ts';

/** To the page of what a finding is about; its place in the plan where there is none. */
export function PlaceLink({ place }: { place: string }) {
  const { path, query } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}', { path, query }));
  const subject = subjectOf(place, data);
  if (subject === null || subject.kind === 'person') return <code className="font-mono break-all">{place}</code>;
  return (
    <SubjectLink kind={subject.kind} subject={subject} className="inline-flex min-h-6 items-center font-medium text-accent" />
  );
}
