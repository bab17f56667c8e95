import type { Session } from '@mainspring/contract';
import { Link } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { AccountMenu } from './account.tsx';
import { places } from './places.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

const item =
  'flex h-7 items-center gap-2.5 rounded-control px-2 text-body text-ink-2 hover:bg-hover hover:text-ink [&.active]:bg-hover [&.active]:font-medium [&.active]:text-ink';

interface SideBarProps {
  workspace: string;
  title: string;
  session: Session;
  onFind: () => void;
}

export function SideBar({ workspace, title, session, onFind }: SideBarProps) {
  return (
    <nav aria-label="Main" className="no-print hidden flex-col gap-0.5 border-r border-line bg-canvas px-3 py-3 md:flex">
      <WorkspaceMenu workspace={workspace} title={title} session={session} />
      <Button look="outline" onPress={onFind} className="mb-3 justify-start text-ink-3">
        <Search size={14} aria-hidden="true" />
        Search or jump
        <kbd className="ml-auto font-sans text-micro text-ink-3">⌘K</kbd>
      </Button>
      {places.map(({ to, name, icon: Icon }) => (
        <Link key={to} to={to} params={{ workspace }} search className={item}>
          <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
          {name}
        </Link>
      ))}
      <div className="mt-auto flex flex-col border-t border-line pt-2">
        <AccountMenu session={session} workspace={workspace} />
      </div>
    </nav>
  );
}

/** On a narrow screen the pages stand below, under the thumb. */
export function BottomBar({ workspace }: { workspace: string }) {
  return (
    <nav
      aria-label="Main"
      className="no-print flex shrink-0 border-t border-line bg-canvas pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.map(({ to, name, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          params={{ workspace }}
          search
          className="flex h-12 flex-1 flex-col items-center justify-center gap-0.5 text-micro text-ink-2 [&.active]:font-medium [&.active]:text-ink"
        >
          <Icon size={17} strokeWidth={1.75} aria-hidden="true" />
          {name}
        </Link>
      ))}
    </nav>
  );
}
