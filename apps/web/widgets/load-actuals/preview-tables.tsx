import type { ImportPreview } from '@mainspring/contract';
import { useFormats } from '../../ui/format/use-formats.ts';
import { type Column, Table } from '../../ui/table.tsx';

type Row = ImportPreview['sample'][number];
type Problem = ImportPreview['problems'][number];

/** What cannot be taken, by its line, and the first rows of what can. */
export function PreviewTables({ preview }: { preview: ImportPreview }) {
  const format = useFormats();
  const problems: Column<Problem>[] = [
    { id: 'line', title: 'Line', className: 'w-12 align-top pt-1.5', cell: ({ line }) => format.count(line) },
    { id: 'message', title: 'What is wrong', className: 'py-1.5 text-pretty text-bad', cell: ({ message }) => message },
  ];
  const rows: Column<Row>[] = [
    { id: 'line', title: 'Line', className: 'w-12', cell: ({ line }) => format.count(line) },
    { id: 'driver', title: 'Driver', cell: ({ driver }) => driver },
    { id: 'member', title: 'Member', cell: ({ member }) => member },
    {
      id: 'days',
      title: 'Days',
      cell: ({ from, until }) => (from === until ? format.day(from) : `${format.shortDay(from)} to ${format.day(until)}`),
    },
    {
      id: 'value',
      title: 'Value',
      align: 'right',
      cell: ({ value }) => format.exact(value, { text: '1', percent: false, currency: null }),
    },
  ];
  const untold = preview.problemCount - preview.problems.length;
  return (
    <>
      {preview.problems.length > 0 && (
        <Table
          label="What is wrong"
          columns={problems}
          rows={preview.problems}
          rowKey={({ line, message }) => `${line}${message}`}
        />
      )}
      {untold > 0 && <p className="text-small text-ink-3">and {format.count(untold)} more like these.</p>}
      {preview.sample.length > 0 && (
        <Table label="The first rows" columns={rows} rows={preview.sample} rowKey={({ line }) => String(line)} />
      )}
    </>
  );
}
