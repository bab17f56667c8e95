// The name of the workspace; of several, the way to the others.
import type { Session } from '@mainspring/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger } from 'react-aria-components';
import { menuItem } from '../ui/choice.tsx';
import { classes } from '../ui/classes.ts';
import { Popover } from '../ui/overlay.tsx';
import { Mark } from './mark.tsx';

interface WorkspaceMenuProps {
  workspace: string;
  title: string;
  session: Session;
  /** On a narrow screen the mark is left out, and the name keeps to one line. */
  narrow?: boolean;
}

export function WorkspaceMenu({ workspace, title, session, narrow = false }: WorkspaceMenuProps) {
  const navigate = useNavigate();
  const name = <span className={classes('min-w-0 text-left text-title font-semibold', narrow && 'truncate')}>{title}</span>;
  if (session.workspaces.length < 2)
    return narrow ? (
      name
    ) : (
      <Link to="/" className="mb-2 flex min-h-8 items-center gap-2 rounded-control px-1">
        <Mark />
        {name}
      </Link>
    );
  return (
    <MenuTrigger>
      <Button
        aria-label={`Workspace: ${title}`}
        className={classes(
          'flex min-h-8 min-w-0 cursor-default items-center gap-2 rounded-control px-1 data-hovered:bg-hover data-pressed:bg-line',
          !narrow && 'mb-2',
        )}
      >
        {!narrow && <Mark />}
        {name}
        <ChevronsUpDown size={13} className="ml-auto shrink-0 text-ink-3" aria-hidden="true" />
      </Button>
      <Popover className="max-h-[60vh] min-w-56 overflow-auto">
        <Menu
          aria-label="Workspace"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[workspace]}
          onAction={(id) => void navigate({ to: '/w/$workspace/overview', params: { workspace: String(id) } })}
          className="outline-none"
        >
          {session.workspaces.map((one) => (
            <MenuItem key={one.id} id={one.id} textValue={one.title} className={menuItem}>
              {({ isSelected }) => (
                <>
                  <span className="flex-1">{one.title}</span>
                  {isSelected && <Check size={13} aria-hidden="true" />}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
