import type { FindingOf, Findings } from '@mainspring/contract';
import type { ReactNode } from 'react';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { SeverityTag } from '../../ui/severity.tsx';
import { PlaceLink } from './place-link.tsx';
import { placeOf } from './words.ts';

interface FindingRowProps {
  finding: FindingOf;
  unit: Findings['unit'];
  /** Where the group does not say what is wrong. */
  title?: string;
  explanation?: ReactNode;
}

export function FindingRow({ finding, unit, title, explanation }: FindingRowProps) {
  const format = useFormats();
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-t border-line py-2.5 sm:flex-nowrap">
      <span className="w-20 shrink-0 pt-px">
        <SeverityTag is={finding.severity} />
      </span>
      <div className="order-last min-w-0 basis-full sm:order-none sm:flex-1">
        {title !== undefined && <p className="font-medium">{title}</p>}
        <p className="text-pretty break-words">{finding.message}</p>
        {finding.accepted !== null && (
          <p className="text-pretty break-words text-ink-2">
            Accepted by {finding.accepted.by.title} until {format.day(finding.accepted.until)}
            {finding.accepted.reason !== '' && `: ${finding.accepted.reason}`}
          </p>
        )}
        {finding.hint !== '' && <p className="text-pretty break-words text-ink-2">→ {finding.hint}</p>}
        <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-small text-ink-3">
          <code className="font-mono break-all">{placeOf(finding)}</code>
          <PlaceLink place={finding.place} />
        </p>
        {explanation}
      </div>
      <span className="ml-auto shrink-0 text-right">
        {finding.stake !== null && unit !== null && (
          <>
            <span className="block text-title font-semibold tabular-nums">{format.figure(finding.stake, moneyAlone(unit))}</span>
            <span className="block text-micro text-ink-3">at stake</span>
          </>
        )}
      </span>
    </li>
  );
}
