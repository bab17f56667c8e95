// What was saved in the folder of the plan and does not compile: in its place, with what to do.
import type { PlanFolder } from '@mainspring/contract';
import { useQuery } from '@tanstack/react-query';
import { folder } from '../data/read.ts';
import { counted } from '../ui/format/words.ts';

/** As many as are mended at once. */
const SHOWN = 3;

export function FolderTrouble({ refused, findings }: PlanFolder) {
  if (findings.length === 0) return <p className="text-pretty">{refused}</p>;
  const untold = findings.length - SHOWN;
  return (
    <ul className="flex flex-col gap-1">
      {findings.slice(0, SHOWN).map(({ code, file, line, column, message, hint }) => (
        <li key={`${code}:${file}:${line}:${column}`} className="flex flex-wrap gap-x-3">
          <code className="font-mono text-small leading-5 break-all text-ink-2">
            {file}:{line}:{column}
          </code>
          <span className="min-w-0 text-pretty break-words">
            {message}
            {hint !== '' && <span className="text-ink-2"> → {hint}</span>}
          </span>
        </li>
      ))}
      {untold > 0 && <li className="text-ink-2">and {counted(untold, 'more place', 'more places')}.</li>}
    </ul>
  );
}

/** Over every page, until it is mended: the figures are those of the plan before. */
export function FolderNotice({ workspace }: { workspace: string }) {
  const { data } = useQuery(folder(workspace));
  if (data === undefined || data.refused === null) return null;
  return (
    <aside
      role="status"
      aria-label="The folder of the plan"
      className="no-print flex max-h-[30vh] shrink-0 flex-col gap-1 overflow-auto border-b border-line bg-bad-soft px-4 py-2 sm:px-6"
    >
      <p className="font-medium">What was saved in the folder of the plan does not compile. You see the plan as it was before.</p>
      <FolderTrouble {...data} />
    </aside>
  );
}
