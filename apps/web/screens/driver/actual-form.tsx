// Telling what was measured: one figure of one period, in the driver's own unit. What is there already is corrected, and stays
// in the record. The answer says what it did to the objective.
import type { DriverPage, RowOf } from '@mainspring/contract';
import { type FormEvent, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTold } from '../../actions/use-told.ts';
import { api, wrongFields } from '../../data/client.ts';
import { useWhich } from '../../data/which.ts';
import { Button, Segmented } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useFormats } from '../../ui/format/use-formats.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Answer } from './answer.tsx';
import { firstOpen, isAhead, periodChoices, recordedFor } from './periods.ts';

type Correction = 'restate' | 'catch-up';
const CORRECTIONS: Record<Correction, string> = { restate: 'Correct the past', 'catch-up': 'Catch up now' };

interface ActualFormProps {
  page: DriverPage;
  row: RowOf;
  onMember: (member: string) => void;
}

export function ActualForm({ page, row, onMember }: ActualFormProps) {
  const format = useFormats();
  const { path } = useWhich();
  const { driver, slots, objective } = page;
  const [chosen, setChosen] = useState<string>();
  const [value, setValue] = useState(Number.NaN);
  const [source, setSource] = useState(row.actuals.at(-1)?.source ?? '');
  const [correction, setCorrection] = useState<Correction>('restate');
  const slot = slots.find(({ name }) => name === chosen) ?? firstOpen(page, row) ?? slots.at(-1);
  const before = slot === undefined ? null : recordedFor(row, slot);
  const form = useRef<HTMLFormElement>(null);
  const telling = useTold(async (told: { period: string; from: string | null; before: number | null }) => {
    const { period } = told;
    const body = { driver: driver.name, member: row.member, period, value, source };
    const reply = await api('POST /workspaces/{workspace}/actuals', {
      path,
      body: before === null ? body : { ...body, correction },
    });
    return { ...reply, told };
  });
  if (slot === undefined) return <EmptyState title="The plan has no period to enter." />;
  const at = slots.indexOf(slot);
  const ahead = isAhead(slot, page);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const told = { period: slot.name, from: ahead ? slot.until : null, before: objective?.forecast ?? null };
    telling.mutate(told, {
      onSuccess: () => {
        setValue(Number.NaN);
        // The next figure is typed where this one was.
        form.current?.querySelector<HTMLInputElement>('input[inputmode]')?.focus();
      },
    });
  };
  const known = `Planned ${format.figure(row.lines.plan[at] ?? null, driver.unit)}, ${
    before === null ? 'forecast' : 'so far'
  } ${format.figure(row.lines.forecast[at] ?? null, driver.unit)}`;
  return (
    <Form ref={form} onSubmit={onSubmit} validationErrors={wrongFields(telling.error)} className="flex flex-col gap-4 p-4">
      {page.rows.length > 1 && (
        <SelectField
          label="Member"
          value={row.member}
          options={page.rows.map(({ member, title }) => ({ id: member, title }))}
          onChange={onMember}
        />
      )}
      <SelectField
        label="Period"
        value={slot.name}
        options={periodChoices(page, row, format)}
        note={
          ahead
            ? `It ends after the data date, ${format.day(page.key.dataDate)}: what is recorded counts from ${format.day(slot.until)} on.`
            : undefined
        }
        onChange={setChosen}
      />
      <NumberField
        label="Value"
        name="value"
        unit={driver.unit}
        note={known}
        value={value}
        onChange={setValue}
        isRequired
        autoFocus
      />
      <TextField
        label="Source"
        name="source"
        note="Where the figure comes from: a system, a report, a name"
        value={source}
        onChange={setSource}
        maxLength={200}
        isRequired
      />
      {before !== null && (
        <div className="flex flex-col items-start gap-1.5 text-small">
          <p>
            It takes the place of {format.exact(before.value, driver.unit)}, which stays in the record as event{' '}
            {format.count(before.seq)}.
          </p>
          <Segmented label="How it is corrected" value={correction} options={CORRECTIONS} onChange={setCorrection} />
        </div>
      )}
      {telling.error !== null && (
        <p role="alert" className="text-bad">
          {telling.error.message}
        </p>
      )}
      <Button look="solid" type="submit" isPending={telling.isPending}>
        {before === null ? 'Record' : 'Correct'}
      </Button>
      {telling.data !== undefined && (
        <Answer
          seq={telling.data.seq}
          period={telling.data.told.period}
          from={telling.data.told.from}
          before={telling.data.told.before}
          objective={objective}
        />
      )}
    </Form>
  );
}
