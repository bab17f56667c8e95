import type { FindingOf, Overview } from '@mainspring/contract';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { Panel } from '../../ui/panel.tsx';
import { findingsSay, findingTitle } from './says.ts';

const SHOWN = 4;
const SEVERITY: Record<FindingOf['severity'], { word: string; ink: string }> = {
  error: { word: 'Error', ink: 'text-bad' },
  warning: { word: 'Warning', ink: 'text-warn' },
  note: { word: 'Note', ink: 'text-ink-3' },
};

export function FindingsPanel({ overview }: { overview: Overview }) {
  const format = useFormats();
  const shown = overview.findings.slice(0, SHOWN);
  return (
    <Panel title="What does not hold together" says={findingsSay(overview, format)}>
      <ul className="mx-4 mb-2">
        {shown.map((finding) => (
          <li
            key={`${finding.code}:${finding.file}:${finding.line}:${finding.place}`}
            className="flex items-start gap-3 border-t border-line py-2 text-small first:border-0"
          >
            <div className="min-w-0 flex-1">
              <p className="truncate">
                <span className="font-medium">{findingTitle(finding)}</span>{' '}
                <span className={`text-micro font-medium ${SEVERITY[finding.severity].ink}`}>
                  {SEVERITY[finding.severity].word}
                </span>
              </p>
              <p className="line-clamp-3 text-ink-2">{finding.message}</p>
              <p className="truncate text-micro text-ink-3">
                {finding.file}:{finding.line}
              </p>
            </div>
            {finding.stake !== null && overview.objective !== null && (
              <span className="shrink-0 font-semibold tabular-nums">
                {format.figure(finding.stake, moneyAlone(overview.objective.unit))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
