import type { Why } from '@mainspring/contract';
import { scaleLinear } from 'd3-scale';
import { useChooseWhich } from '../../data/which.ts';
import { moneyAlone } from '../../ui/format/numbers.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { writeQuestion } from './question.ts';

const BAR = 120;

/** What each period gave: a table whose rows open their own reasons. */
export function PeriodBars({ why }: { why: Why }) {
  const format = useFormats();
  const choose = useChooseWhich();
  const values = why.periods.map(({ value }) => value ?? 0);
  const x = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [0, BAR]);
  return (
    <table aria-label="What each period gave" className="mt-1 w-full text-small">
      <tbody>
        {why.periods.map(({ period, value }) => (
          <tr key={period} className="border-t border-line">
            <th scope="row" className="h-7 text-left font-normal">
              <button
                type="button"
                className="min-h-6 rounded-[4px] hover:underline"
                onClick={() => choose({ why: writeQuestion({ line: why.line, address: why.address, at: period }) })}
              >
                {format.period(period)}
              </button>
            </th>
            <td>
              <svg width={BAR} height="10" aria-hidden="true">
                <rect
                  x={Math.min(x(0), x(value ?? 0))}
                  width={Math.abs(x(value ?? 0) - x(0))}
                  height="10"
                  rx="2"
                  fill={why.line === 'plan' ? 'var(--line-strong)' : 'var(--accent)'}
                />
              </svg>
            </td>
            <td className="text-right">{format.figure(value, moneyAlone(why.unit))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
