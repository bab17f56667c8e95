// For whom of the plan an account stands: what it records stands under that name.
import { useSuspenseQuery } from '@tanstack/react-query';
import { read } from '../../data/read.ts';
import { useWhich } from '../../data/which.ts';
import { SelectField } from '../../ui/select-field.tsx';

const NOBODY = '';

export function PersonField({ value, onChange }: { value: string | null; onChange: (person: string | null) => void }) {
  const { path, query } = useWhich();
  const { data } = useSuspenseQuery(read('GET /workspaces/{workspace}', { path, query }));
  const people = data.subjects.filter(({ kind }) => kind === 'person').map(({ name, title }) => ({ id: name, title }));
  return (
    <SelectField
      label="Stands for"
      value={value ?? NOBODY}
      options={[{ id: NOBODY, title: 'Nobody of the plan' }, ...people]}
      note="What the account records stands under this name"
      onChange={(person) => onChange(person === NOBODY ? null : person)}
    />
  );
}
