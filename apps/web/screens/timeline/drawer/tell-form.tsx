import type { MilestoneOf, Recorded, Timeline, WhatIfTold } from '@mainspring/contract';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTold } from '../../../actions/use-told.ts';
import { useWhatIf } from '../../../actions/use-what-if.ts';
import { api, wrongFields } from '../../../data/client.ts';
import { useWhich } from '../../../data/which.ts';
import { Button, Segmented } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/field.tsx';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { NumberField } from '../../../ui/number-field.tsx';
import { countsFrom, type Draft, draftFor, isSame, KINDS, type Kind, kindsFor, toldBy } from '../tell.ts';
import { Preview } from './preview.tsx';
import { ToldAnswer } from './told-answer.tsx';

interface TellFormProps {
  milestone: MilestoneOf;
  timeline: Timeline;
  proposed: string | null;
}

function send(told: WhatIfTold, workspace: string): Promise<Recorded> {
  const path = { workspace, milestone: told.milestone };
  switch (told.kind) {
    case 'forecast':
      return api('POST /workspaces/{workspace}/milestones/{milestone}/forecast', { path, body: { date: told.date } });
    case 'reached':
      return api('POST /workspaces/{workspace}/milestones/{milestone}/reached', { path, body: { date: told.date } });
    case 'remaining':
      return api('POST /workspaces/{workspace}/milestones/{milestone}/remaining', {
        path,
        body: { on: told.on, effort: told.effort },
      });
  }
}

export function TellForm({ milestone, timeline, proposed }: TellFormProps) {
  const format = useFormats();
  const { workspace } = useWhich();
  const { key, objective } = timeline;
  const [draft, setDraft] = useState<Draft>(() => draftFor(milestone, proposed, key.dataDate));
  const change = (part: Partial<Draft>) => {
    telling.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const telling = useTold(async ({ told, before }: { told: WhatIfTold; before: number | null }) => ({
    ...(await send(told, workspace)),
    told,
    before,
  }));
  const told = toldBy(draft, milestone.name);
  const asks = told !== null && telling.data === undefined && !isSame(told, milestone);
  const { effect, error, isBehind } = useWhatIf(asks ? told : null);
  const kinds = kindsFor(milestone);
  const options = Object.fromEntries(kinds.map((kind) => [kind, KINDS[kind]])) as Record<Kind, string>;
  const from = told === null ? null : countsFrom(told, key.dataDate);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (told !== null) telling.mutate({ told, before: objective?.forecast ?? null });
  };
  return (
    <Form onSubmit={onSubmit} validationErrors={wrongFields(telling.error)} className="mt-2 flex flex-col gap-3">
      {kinds.length > 1 && (
        <div className="self-start">
          <Segmented label="What you tell" value={draft.kind} options={options} onChange={(kind) => change({ kind })} />
        </div>
      )}
      <TellFields milestone={milestone} draft={draft} dataDate={key.dataDate} onChange={change} />
      {from !== null && (
        <p className="text-small text-ink-2">
          That is after the data date, {format.day(key.dataDate)}: it counts from {format.day(from)} on.
        </p>
      )}
      {asks && objective !== null && error === null && effect !== undefined && (
        <Preview reply={effect} objective={objective} milestone={milestone.name} isBehind={isBehind} />
      )}
      {asks && error !== null && !isBehind && (
        <p role="alert" className="text-bad">
          {error.message}
        </p>
      )}
      {telling.error !== null && (
        <p role="alert" className="text-bad">
          {telling.error.message}
        </p>
      )}
      <Button look="solid" type="submit" className="self-start" isDisabled={told === null} isPending={telling.isPending}>
        Tell it
      </Button>
      {telling.data !== undefined && (
        <ToldAnswer recorded={telling.data} from={countsFrom(telling.data.told, key.dataDate)} objective={objective} />
      )}
    </Form>
  );
}

interface TellFieldsProps {
  milestone: MilestoneOf;
  draft: Draft;
  dataDate: string;
  onChange: (part: Partial<Draft>) => void;
}

const PERSON_WEEKS = { text: 'person-weeks', percent: false, currency: null };

function TellFields({ milestone, draft, dataDate, onChange }: TellFieldsProps) {
  const format = useFormats();
  if (draft.kind === 'reached')
    return (
      <DateField
        label="Reached on"
        name="date"
        value={draft.reached}
        onChange={(reached) => onChange({ reached })}
        note="The day on which it was done"
        isRequired
      />
    );
  if (draft.kind === 'forecast')
    return (
      <DateField
        label="Expected on"
        name="date"
        value={draft.expected}
        onChange={(expected) => onChange({ expected })}
        note={
          draft.expected !== '' && draft.expected < dataDate
            ? `That day has passed. If it was reached then, tell it as reached; otherwise it is held at the data date, ${format.day(dataDate)}.`
            : draft.expected !== '' && draft.expected < milestone.due
              ? `It counts from the day it is due on, ${format.day(milestone.due)}: what is promised earlier moves nothing.`
              : `Due ${format.day(milestone.due)}`
        }
        isRequired
      />
    );
  return (
    <>
      {milestone.effort.map(({ team, planned, left }) => (
        <NumberField
          key={team}
          label={`Left for ${team}`}
          name={`effort.${team}`}
          unit={PERSON_WEEKS}
          note={`Planned ${format.figure(planned, PERSON_WEEKS)}${left === null ? '' : `, last told ${format.figure(left, PERSON_WEEKS)}`}`}
          value={draft.left[team] ?? Number.NaN}
          onChange={(weeks) => onChange({ left: { ...draft.left, [team]: weeks } })}
        />
      ))}
      <DateField label="At the start of" name="on" value={draft.on} onChange={(on) => onChange({ on })} isRequired />
    </>
  );
}
