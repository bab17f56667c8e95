// The way to telling what was measured: one figure in a form, or many in a file. Who may not is told why.
import type { DriverPage } from '@mainspring/contract';
import { FileUp, Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useRecording } from '../../actions/use-recording.ts';
import { Button } from '../../ui/button.tsx';
import { titled } from '../../ui/format/words.ts';
import { Drawer } from '../../ui/overlay.tsx';
import { LinesSkeleton } from '../../ui/states.tsx';
import type { View } from './member.ts';

const ActualForm = lazy(() => import('./actual-form.tsx').then((module) => ({ default: module.ActualForm })));
const LoadActuals = lazy(() =>
  import('../../widgets/load-actuals/load-actuals.tsx').then((module) => ({ default: module.LoadActuals })),
);

type Way = 'one' | 'file';

export function Entry({ page, view }: { page: DriverPage; view: View }) {
  const recording = useRecording();
  const [way, setWay] = useState<Way>();
  const [member, setMember] = useState<string>();
  const row = page.rows.find((one) => one.member === (member ?? view.member)) ?? page.rows[0];
  const close = () => {
    setWay(undefined);
    setMember(undefined);
  };
  if (!recording.allowed) return <p className="max-w-72 text-small text-ink-3">{recording.why}</p>;
  return (
    <>
      <Button look="outline" onPress={() => setWay('one')}>
        <Pencil size={13} aria-hidden="true" /> Enter an actual
      </Button>
      <Button look="quiet" onPress={() => setWay('file')}>
        <FileUp size={13} aria-hidden="true" /> Load a file
      </Button>
      <Drawer title={`Actual of ${titled(page.driver)}`} isOpen={way === 'one'} onClose={close}>
        <Suspense fallback={<LinesSkeleton />}>
          {row !== undefined && <ActualForm key={row.member} page={page} row={row} onMember={setMember} />}
        </Suspense>
      </Drawer>
      <Drawer title="Load actuals from a file" isOpen={way === 'file'} onClose={close}>
        <Suspense fallback={<LinesSkeleton />}>
          <LoadActuals />
        </Suspense>
      </Drawer>
    </>
  );
}
