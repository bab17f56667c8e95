// One tab stop for the whole tree; from there the arrow keys walk it, Enter opens the driver, `w` tells why.
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { useChooseWhich } from '../../../data/which.ts';
import { writeQuestion } from '../../../widgets/why/question.ts';
import { type Branch, flatten, type Tree } from './tree.ts';
import { stepFor } from './walk.ts';

interface WalkOptions {
  tree: Tree;
  root: Branch;
  workspace: string;
  at: string;
  asList: boolean;
  onToggle: (name: string, open: boolean) => void;
}

export function useWalk({ tree, root, workspace, at, asList, onToggle }: WalkOptions) {
  const [focused, setFocused] = useState(root.name);
  const frame = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const choose = useChooseWhich();
  const current = flatten(root).some(({ name }) => name === focused) ? focused : root.name;
  const onKey = useCallback(
    (event: KeyboardEvent, name: string) => {
      if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.key === 'Enter')
        void navigate({ to: '/w/$workspace/drivers/$driver', params: { workspace, driver: name }, search: true });
      else if (event.key === 'w') void choose({ why: writeQuestion({ line: 'forecast', address: name, at }) });
      else {
        const step = stepFor(event.key, name, root, tree, asList);
        if (step === null) return;
        if ('open' in step) onToggle(step.open, true);
        else if ('close' in step) onToggle(step.close, false);
        else frame.current?.querySelector<HTMLElement>(`[data-driver="${CSS.escape(step.to)}"]`)?.focus();
      }
      event.preventDefault();
    },
    [tree, root, workspace, at, asList, onToggle, navigate, choose],
  );
  return { frame, current, onFocus: setFocused, onKey } as const;
}
