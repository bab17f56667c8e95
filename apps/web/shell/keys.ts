// Keys that work on every page: ⌘K or Ctrl+K finds, `g` and a letter goes.
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { closedWhich } from '../data/which.ts';
import { places } from './places.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;

export function useKeys(workspace: string, onFind: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let going = false;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        onFind();
        return;
      }
      if (isTyping(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
      const place = going ? places.find(({ key }) => key === event.key) : undefined;
      if (place !== undefined) navigate({ to: place.to, params: { workspace }, search: closedWhich });
      going = event.key === 'g';
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate, onFind, workspace]);
}
