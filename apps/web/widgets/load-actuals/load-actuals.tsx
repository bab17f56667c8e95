// Many actuals from a file: it is read first and told what loading it would do, with what is wrong by its line; then it is
// loaded, whole.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger, Form } from 'react-aria-components';
import { useTold } from '../../actions/use-told.ts';
import { api } from '../../data/client.ts';
import { useWhich } from '../../data/which.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useFormats } from '../../ui/format/use-formats.ts';
import { PreviewTables } from './preview-tables.tsx';
import { isLoadable, previewWords } from './preview-words.ts';

interface Chosen {
  name: string;
  csv: string;
}

export function LoadActuals() {
  const { path } = useWhich();
  const format = useFormats();
  const [file, setFile] = useState<Chosen>();
  const [source, setSource] = useState('');
  const reading = useMutation({
    mutationFn: (asked: { csv: string; source: string }) => api('POST /workspaces/{workspace}/imports', { path, body: asked }),
  });
  const loading = useTold((name: string) =>
    api('POST /workspaces/{workspace}/imports/{import}/load', { path: { ...path, import: name } }),
  );
  const choose = async (files: FileList | null) => {
    const [first] = files ?? [];
    if (first === undefined) return;
    reading.reset();
    loading.reset();
    setFile({ name: first.name, csv: await first.text() });
    if (source === '') setSource(first.name);
  };
  const error = loading.error ?? reading.error;
  const preview = reading.data;
  return (
    <Form
      className="flex flex-col gap-4 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== undefined) reading.mutate({ csv: file.csv, source });
      }}
    >
      <p className="text-small text-ink-2">
        A CSV file with the head line <code className="font-mono">driver,member,period,value</code>: one figure a line, members
        joined by <code className="font-mono">;</code>, values in the driver’s own unit.
      </p>
      <div className="flex items-center gap-3">
        <FileTrigger acceptedFileTypes={['.csv', 'text/csv']} onSelect={choose}>
          <Button look="outline">{file === undefined ? 'Choose a file' : 'Choose another file'}</Button>
        </FileTrigger>
        {file !== undefined && <span className="min-w-0 truncate">{file.name}</span>}
      </div>
      <TextField
        label="Source"
        value={source}
        onChange={setSource}
        maxLength={200}
        isRequired
        note="Where the figures come from"
      />
      {preview === undefined && (
        <Button look="solid" type="submit" isDisabled={file === undefined} isPending={reading.isPending}>
          Read it
        </Button>
      )}
      {error !== null && (
        <p role="alert" className="text-bad">
          {error.message}
        </p>
      )}
      {preview !== undefined && (
        <section className="flex flex-col gap-3">
          <p role="status" className="font-medium text-pretty">
            {loading.isSuccess ? 'Loaded. Every figure that it touches is computed again.' : previewWords(preview, format)}
          </p>
          <PreviewTables preview={preview} />
          {!loading.isSuccess && isLoadable(preview) && (
            <Button look="solid" isPending={loading.isPending} onPress={() => loading.mutate(preview.import)}>
              Load {format.count(preview.fresh + preview.corrections)} actuals
            </Button>
          )}
        </section>
      )}
    </Form>
  );
}
