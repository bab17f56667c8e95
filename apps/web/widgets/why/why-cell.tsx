// One cell of the model and, below it, what its formula read.
import type { WhyCell } from '@mainspring/contract';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useChooseWhich } from '../../data/which.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { counted, titled } from '../../ui/format/words.ts';
import { moversOf } from './movers.ts';
import { type Question, writeQuestion } from './question.ts';

interface CellsProps {
  cells: readonly WhyCell[];
  line: Question['line'];
  depth: number;
}

export function WhyCells({ cells, line, depth }: CellsProps) {
  return (
    <ul className={depth === 0 ? '' : 'ml-[7px] border-l border-line pl-3'}>
      {cells.map((cell) => (
        <li key={`${cell.address}@${cell.period}`} className="border-t border-line first:border-0">
          <Cell cell={cell} line={line} depth={depth} />
        </li>
      ))}
    </ul>
  );
}

function Cell({ cell, line, depth }: { cell: WhyCell; line: Question['line']; depth: number }) {
  if (cell.from.length === 0)
    return (
      <div className="py-1.5 pl-5">
        <CellHead cell={cell} />
        <CellBody cell={cell} line={line} depth={depth} />
      </div>
    );
  return (
    <details open={depth === 0} className="group/cell py-1.5">
      <summary className="flex cursor-default list-none items-start gap-1 rounded-[4px] [&::-webkit-details-marker]:hidden">
        <ChevronRight size={14} aria-hidden="true" className="mt-[3px] shrink-0 text-ink-3 [[open]>summary>&]:rotate-90" />
        <CellHead cell={cell} />
      </summary>
      <div className="pl-5">
        <CellBody cell={cell} line={line} depth={depth} />
      </div>
      <WhyCells cells={cell.from} line={line} depth={depth + 1} />
    </details>
  );
}

function CellHead({ cell }: { cell: WhyCell }) {
  const format = useFormats();
  return (
    <span className="flex min-w-0 flex-1 items-baseline gap-3">
      <span className="min-w-0 flex-1">
        <span className="font-medium">{titled({ name: cell.driver, title: cell.title })}</span>
        {cell.member !== '' && <span className="text-ink-2"> {cell.member}</span>}
        <span className="text-small text-ink-3">
          {' '}
          {format.period(cell.period)}
          {cell.otherPeriods > 0 && ` and ${counted(cell.otherPeriods, 'other period')}`}
        </span>
      </span>
      <span className="shrink-0 font-medium tabular-nums">{format.figure(cell.value, cell.unit)}</span>
    </span>
  );
}

const Line = ({ children }: { children: ReactNode }) => <p className="text-small text-pretty text-ink-2">{children}</p>;

function CellBody({ cell, line, depth }: { cell: WhyCell; line: Question['line']; depth: number }) {
  const format = useFormats();
  const choose = useChooseWhich();
  return (
    <>
      {cell.formula !== '' && <code className="block font-mono text-small break-words text-ink-2">= {cell.formula}</code>}
      {moversOf(cell, format).map((words) => (
        <Line key={words}>{words}</Line>
      ))}
      {depth > 0 && (cell.formula !== '' || cell.effects.length > 0) && (
        <button
          type="button"
          className="min-h-6 rounded-[4px] text-small font-medium text-accent hover:underline"
          onClick={() => choose({ why: writeQuestion({ line, address: cell.address, at: cell.period }) })}
        >
          Go on from here
          <span className="sr-only">
            : {titled({ name: cell.driver, title: cell.title })} {cell.member}
          </span>
        </button>
      )}
    </>
  );
}
