import type { DriverPage, EffectOf } from '@mainspring/contract';
import type { Formats } from '../../ui/format/formats.ts';
import { useFormats } from '../../ui/format/use-formats.ts';
import { capitalized, counted, titled } from '../../ui/format/words.ts';
import { Panel } from '../../ui/panel.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import type { View } from './member.ts';

const sourceOf = ({ initiative, milestone, path }: EffectOf): string => {
  const from = milestone ?? initiative;
  return from === null ? path : titled(from);
};

export function effectsSay(effects: readonly EffectOf[], dataDate: string, format: Formats): string {
  if (effects.length === 0) return 'No initiative and no milestone moves it.';
  const started = effects.filter(({ starts }) => starts !== null && starts <= dataDate).length;
  const never = effects.filter(({ starts }) => starts === null).length;
  const begun = `${capitalized(counted(effects.length, 'effect'))}, ${started === 0 ? 'none' : format.count(started)} of them begun`;
  return never === 0 ? `${begun}.` : `${begun}; ${counted(never, 'never starts', 'never start')} inside the plan.`;
}

export function EffectsPanel({ page, view }: { page: DriverPage; view: View }) {
  const format = useFormats();
  const effects =
    view.row === null || view.title === '' ? page.effects : page.effects.filter(({ member }) => member === view.title);
  const columns: Column<EffectOf>[] = [
    {
      id: 'effect',
      title: 'From',
      className: 'min-w-32 py-1 pr-2',
      cell: (effect) => (
        <span className="block leading-4">
          <span className="block font-medium">{sourceOf(effect)}</span>
          <span className="block text-micro text-ink-3">
            {[effect.member, effect.waitedFor === null ? '' : `waits for ${titled(effect.waitedFor)}`]
              .filter((text) => text !== '')
              .join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'change',
      title: 'Changes it by',
      align: 'right',
      className: 'whitespace-nowrap pl-4',
      cell: ({ change }) =>
        change.kind === 'relative' ? `${format.changeOfShare(change.by)} of it` : format.change(change.by, page.driver.unit),
    },
    {
      id: 'weight',
      title: 'Counted by',
      align: 'right',
      className: 'whitespace-nowrap pl-4 max-sm:hidden',
      cell: ({ weight }) => format.share(weight),
    },
    {
      id: 'starts',
      title: 'Starts',
      align: 'right',
      className: 'whitespace-nowrap pl-4',
      by: ({ starts }) => starts,
      cell: ({ starts }) => (starts === null ? <span className="font-medium text-bad">never</span> : format.day(starts)),
    },
  ];
  return (
    <Panel title="Effects on it" says={effectsSay(effects, page.key.dataDate, format)}>
      {effects.length > 0 && (
        <div className="mx-4 mb-2 overflow-x-auto">
          <Table label="Effects on it" columns={columns} rows={effects} rowKey={({ path, member }) => `${path}${member}`} tall />
        </div>
      )}
    </Panel>
  );
}
