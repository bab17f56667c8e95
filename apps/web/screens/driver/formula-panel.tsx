// The formula as the plan writes it, each name a link with its value and unit below.
import type { DriverPage, ReadOf } from '@mainspring/contract';
import { Link } from '@tanstack/react-router';
import { useWhich } from '../../data/which.ts';
import type { Formats } from '../../ui/format/formats.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { Panel } from '../../ui/panel.tsx';
import { WhyButton } from '../../widgets/why/why-button.tsx';
import { formulasFor, signOf, type Token, tokensOf } from './formula.ts';
import type { View } from './member.ts';

const valueWords = (reads: readonly ReadOf[], format: Formats): string => {
  const [first, ...more] = reads;
  if (first === undefined) return '';
  return more.length > 0 ? `${format.count(reads.length)} figures` : format.figure(first.value, first.unit);
};

/** All together has no formula of its own: a member's stands for it, by its name. */
export function FormulaPanel({ page, view }: { page: DriverPage; view: View }) {
  const format = useFormats();
  const row = view.row ?? page.rows[0];
  const { driver, key, fedBy } = page;
  if (row === undefined || page.formulas.length === 0) return null;
  const names = new Set([driver.name, ...fedBy.map(({ name }) => name)]);
  const own = formulasFor(page, row);
  const kind = driver.kind === 'stock' ? 'What flows in and out' : 'Formula';
  const of = row.title === '' ? '' : ` of ${row.title}`;
  return (
    <Panel
      title={kind}
      says={
        <>
          In {format.period(row.now.period)} it makes{' '}
          <WhyButton address={row.address} at={row.now.period} line="forecast" outlook={key} label={`${titled(driver)}${of}`}>
            <strong className="font-semibold text-ink">{format.figure(row.now.value, driver.unit)}</strong>
          </WhyButton>
          {of}.
        </>
      }
    >
      <div className="mx-4 mb-4 flex flex-col gap-3">
        {driver.kind === 'stock' && <StockOpening reads={row.now.reads.filter(({ driver: name }) => name === driver.name)} />}
        {own.map((formula) => (
          <p key={`${formula.role}${formula.text}`} className="flex gap-2 font-mono text-body leading-9">
            <span className="text-ink-3">{signOf(formula)}</span>
            <span className="min-w-0 break-words">
              {tokensOf(formula.text, names, row.now.reads).map((token, index) => (
                // Tokens of a text have no name of their own but their place.
                // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change its order
                <FormulaToken key={index} token={token} />
              ))}
            </span>
          </p>
        ))}
      </div>
    </Panel>
  );
}

function StockOpening({ reads }: { reads: readonly ReadOf[] }) {
  const format = useFormats();
  const [before] = reads;
  if (before === undefined) return null;
  return <p className="flex gap-2 text-small text-ink-2">Before: {format.figure(before.value, before.unit)}</p>;
}

function FormulaToken({ token }: { token: Token }) {
  const format = useFormats();
  const { workspace } = useWhich();
  if (token.kind === 'text') return <span className="whitespace-pre-wrap text-ink-2">{token.text}</span>;
  const value = valueWords(token.reads, format);
  return (
    <span className="inline-flex flex-col items-center px-0.5 align-baseline leading-4">
      <Link
        to="/w/$workspace/drivers/$driver"
        params={{ workspace, driver: token.name }}
        search
        className="inline-flex min-h-6 items-center text-accent hover:underline"
      >
        {token.text}
      </Link>
      {value !== '' && <span className="font-sans text-micro text-ink-3 tabular-nums">{value}</span>}
    </span>
  );
}
