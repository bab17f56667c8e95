// The day up to which the record is complete. Where it moves by itself it does so at midnight; whoever administers moves it by
// hand, also back: what was recorded stays, and what is dated after the day is not read.
import type { Workspace } from '@mainspring/contract';
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTold } from '../actions/use-told.ts';
import { api, wrongFields } from '../data/client.ts';
import { useWhich } from '../data/which.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/field.tsx';
import { useFormats } from '../ui/format/use-formats.ts';
import { DialogSheet } from '../ui/overlay.tsx';
import { say } from '../ui/toast.tsx';

function DataDateForm({ workspace, onDone }: { workspace: Workspace; onDone: () => void }) {
  const format = useFormats();
  const { path } = useWhich();
  const [date, setDate] = useState(workspace.key.dataDate);
  const moving = useTold((day: string) => api('POST /workspaces/{workspace}/data-date', { path, body: { date: day } }));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    moving.mutate(date, {
      onSuccess: () => {
        say({ text: `The record is read up to ${format.day(date)}.` });
        onDone();
      },
    });
  };
  return (
    <Form onSubmit={onSubmit} validationErrors={wrongFields(moving.error)} className="flex flex-col gap-4 p-4">
      <p className="text-pretty text-ink-2">
        What is dated later is not read: milestones that were not told by this day count as open, and the forecast begins after
        it. {workspace.demo ? 'In an example it moves by hand only.' : 'Otherwise it moves by itself at midnight.'}
      </p>
      <DateField label="Data date" name="date" value={date} onChange={setDate} isRequired autoFocus />
      {moving.error !== null && (
        <p role="alert" className="text-bad">
          {moving.error.message}
        </p>
      )}
      <Button look="solid" type="submit" isPending={moving.isPending} isDisabled={date === ''}>
        Move it
      </Button>
    </Form>
  );
}

/** A button that says the day and opens the way to move it. */
export function DataDate({ workspace, className }: { workspace: Workspace; className?: string }) {
  const format = useFormats();
  const [moving, setMoving] = useState(false);
  return (
    <>
      <Button
        {...(className === undefined ? {} : { className })}
        aria-label={`Data to ${format.shortDay(workspace.key.dataDate)}: move the data date`}
        onPress={() => setMoving(true)}
      >
        Data to {format.shortDay(workspace.key.dataDate)}
      </Button>
      <DialogSheet title="Move the data date" isOpen={moving} onClose={() => setMoving(false)}>
        <DataDateForm workspace={workspace} onDone={() => setMoving(false)} />
      </DialogSheet>
    </>
  );
}
