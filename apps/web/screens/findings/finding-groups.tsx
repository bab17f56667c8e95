import type { Findings } from '@mainspring/contract';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Panel } from '../../ui/panel.tsx';
import { FindingRow } from './finding-row.tsx';
import type { Group, GroupBy } from './groups.ts';
import { codeTitle, groupSays } from './words.ts';

interface GroupsProps {
  groups: readonly Group[];
  by: GroupBy;
  data: Findings;
}

export function FindingGroups({ groups, by, data }: GroupsProps) {
  const format = useFormats();
  return groups.map((group) => (
    <Panel key={group.name} title={by === 'code' ? codeTitle(group.name) : group.name} says={groupSays(group, data.unit, format)}>
      <div className="px-4 pb-2">
        {by === 'code' && <Explanation code={group.name} data={data} />}
        <ul>
          {group.findings.map((finding) => (
            <FindingRow
              key={`${finding.code}:${finding.file}:${finding.line}:${finding.column}:${finding.place}`}
              finding={finding}
              unit={data.unit}
              {...(by === 'code'
                ? {}
                : { title: codeTitle(finding.code), explanation: <Folded code={finding.code} data={data} /> })}
            />
          ))}
        </ul>
      </div>
    </Panel>
  ));
}

/** What a code means, and what to do about it. */
function Explanation({ code, data }: { code: string; data: Findings }) {
  const told = data.codes[code];
  if (told === undefined) return null;
  return (
    <dl className="mb-2 grid max-w-[110ch] gap-x-6 gap-y-1 text-small text-pretty text-ink-2 sm:grid-cols-2">
      <div>
        <dt className="text-ink-3">What it means</dt>
        <dd>{told.meaning}</dd>
      </div>
      <div>
        <dt className="text-ink-3">What to do</dt>
        <dd>{told.remedy}</dd>
      </div>
    </dl>
  );
}

function Folded({ code, data }: { code: string; data: Findings }) {
  return (
    <details className="mt-1 text-small">
      <summary className="inline-flex min-h-6 cursor-default items-center rounded-[4px] text-ink-2 hover:text-ink">
        What it means
        <span className="sr-only">: {codeTitle(code)}</span>
      </summary>
      <Explanation code={code} data={data} />
    </details>
  );
}
