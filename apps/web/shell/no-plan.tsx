// A workspace that has no plan yet: how one gets there, or what keeps it out. It follows the folder, and gives way by itself.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSignOut } from '../actions/use-sign-out.ts';
import { followFeed } from '../data/feed.ts';
import { folder } from '../data/read.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState, ErrorState } from '../ui/states.tsx';
import { FolderTrouble } from './folder-trouble.tsx';

export function NoPlan({ workspace, onPlan }: { workspace: string; onPlan: () => void }) {
  const client = useQueryClient();
  const signOut = useSignOut();
  const { data } = useQuery(folder(workspace));
  useEffect(() => {
    const readFolder = () => void client.invalidateQueries({ queryKey: folder(workspace).queryKey });
    return followFeed(workspace, {
      onState: () => undefined,
      // What is announced before there is a plan is the record alone.
      onOutlook: ({ version }) => {
        if (version !== '') onPlan();
      },
      onFolder: readFolder,
      onGap: () => {
        readFolder();
        onPlan();
      },
    });
  }, [workspace, client, onPlan]);
  const actions = <Button onPress={() => signOut('DELETE /session')}>Sign out</Button>;
  if (data !== undefined && data.refused !== null)
    return (
      <ErrorState page title="The plan does not compile yet." actions={actions}>
        <div className="flex flex-col gap-2">
          <FolderTrouble {...data} />
          <p>Save it mended, and it appears here.</p>
        </div>
      </ErrorState>
    );
  return (
    <EmptyState page title="There is no plan here yet." actions={actions}>
      <p>
        Start the server with <code className="font-mono">mainspring serve DIR</code>, where DIR is the folder of a plan;{' '}
        <code className="font-mono">mainspring init DIR</code> writes a first one. It appears here as soon as it compiles.
      </p>
    </EmptyState>
  );
}
