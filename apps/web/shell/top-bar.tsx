// What is in view, and whether it is live; the same on every page.
import type { Session, Workspace } from '@mainspring/contract';
import { Link, useMatchRoute, useParams } from '@tanstack/react-router';
import { Moon, Printer, Search, SlidersHorizontal, Sun } from 'lucide-react';
import { useState } from 'react';
import { useAdministering } from '../actions/use-administering.ts';
import type { FeedState } from '../data/feed.ts';
import { useChooseWhich, useWhich } from '../data/which.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { useFormats } from '../ui/format/use-formats.ts';
import { DialogSheet, Hint } from '../ui/overlay.tsx';
import { currentTheme, toggleTheme } from '../ui/theme.ts';
import { AccountMenu } from './account.tsx';
import { DataDate } from './data-date.tsx';
import { sheets } from './sheets.ts';
import { asOfChange, asOfChosen, asOfOptions, COMPARED, OWN, periodOptions, scenarioOptions, WHOLE } from './view.ts';
import { WorkspaceMenu } from './workspace-menu.tsx';

interface TopBarProps {
  workspace: Workspace;
  session: Session;
  live: FeedState;
  onFind: () => void;
}

export function TopBar({ workspace, session, live, onFind }: TopBarProps) {
  const [viewing, setViewing] = useState(false);
  const administering = useAdministering();
  const { search } = useWhich();
  const movable = administering && search.position === undefined;
  return (
    <header className="no-print flex h-12 shrink-0 items-center gap-1 border-b border-line bg-canvas px-2 md:pr-4 md:pl-6">
      <div className="hidden min-w-0 items-center gap-1 md:flex">
        <ViewChoices workspace={workspace} inBar />
      </div>
      <div className="flex min-w-0 flex-1 px-2 md:hidden">
        <WorkspaceMenu workspace={workspace.id} title={workspace.title} session={session} narrow />
      </div>
      <div className="ml-auto flex shrink-0 items-center gap-1">
        <LiveState live={live} workspace={workspace} movable={movable} />
        {movable && <DataDate workspace={workspace} className="text-small max-xl:hidden" />}
        <Button look="icon" aria-label="Search or jump" className="md:hidden" onPress={onFind}>
          <Search size={15} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button look="icon" aria-label="What is in view" className="md:hidden" onPress={() => setViewing(true)}>
          <SlidersHorizontal size={15} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <PrintLink />
        <ThemeButton />
        <div className="md:hidden">
          <AccountMenu session={session} workspace={workspace.id} />
        </div>
      </div>
      <DialogSheet title="What is in view" isOpen={viewing} onClose={() => setViewing(false)}>
        <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-2 p-4">
          <ViewChoices workspace={workspace} inBar={false} />
          {movable && (
            <>
              <span className="text-ink-2">Record</span>
              <DataDate workspace={workspace} className="w-full justify-start border border-line px-2.5" />
            </>
          )}
        </div>
      </DialogSheet>
    </header>
  );
}

function ViewChoices({ workspace, inBar }: { workspace: Workspace; inBar: boolean }) {
  const format = useFormats();
  const { search, compared } = useWhich();
  const choose = useChooseWhich();
  const name = (text: string, shown: string) =>
    inBar ? (
      shown !== '' && <span className="px-1 text-small whitespace-nowrap text-ink-3">{shown}</span>
    ) : (
      <span className="text-ink-2">{text}</span>
    );
  const look = inBar ? {} : { className: 'w-full justify-between border border-line px-2.5' };
  return (
    <>
      {name('Period', '')}
      <Choice
        {...look}
        label="Period"
        value={search.period ?? WHOLE}
        options={periodOptions(workspace)}
        onChange={(period) => choose({ period: period === WHOLE ? undefined : period })}
      />
      {name('Scenario', '/')}
      <Choice
        {...look}
        label="Scenario"
        value={search.scenario ?? OWN}
        options={scenarioOptions(workspace)}
        onChange={(scenario) => choose({ scenario: scenario === OWN ? undefined : scenario })}
      />
      {name('As of', 'as of')}
      <Choice
        {...look}
        label="As of"
        value={asOfChosen(search)}
        options={asOfOptions(workspace, format, search)}
        onChange={(id) => choose(asOfChange(id))}
      />
      {name('Compared with', 'compared with')}
      <Choice
        {...look}
        label="Compared with"
        value={compared}
        options={COMPARED}
        onChange={(line) => choose({ compared: line === 'target' ? undefined : line })}
      />
    </>
  );
}

const LIVE_WORDS: Record<FeedState, string> = { live: 'Live', connecting: 'Reconnecting', offline: 'Offline' };

interface LiveStateProps {
  live: FeedState;
  workspace: Workspace;
  /** The data date stands on a button of its own. */
  movable: boolean;
}

function LiveState({ live, workspace, movable }: LiveStateProps) {
  const format = useFormats();
  const { search } = useWhich();
  const pinned = search.position !== undefined;
  const isLive = live === 'live' && !pinned;
  const words = pinned && live !== 'offline' ? 'As it was' : LIVE_WORDS[live];
  return (
    <span role="status" className="flex items-center gap-1.5 px-2 text-small whitespace-nowrap text-ink-3">
      <svg width="8" height="8" aria-hidden="true">
        <circle cx="4" cy="4" r="3" fill={isLive ? 'var(--good)' : 'none'} stroke={isLive ? 'var(--good)' : 'var(--ink-3)'} />
      </svg>
      <span className={isLive ? 'max-sm:sr-only' : ''}>{words}</span>
      {isLive && !movable && <span className="max-xl:sr-only"> · data to {format.shortDay(workspace.key.dataDate)}</span>}
      {workspace.demo && <span className="rounded-[4px] bg-sunken px-1.5 text-micro max-sm:sr-only">Made-up record</span>}
    </span>
  );
}

/** Pages that have a sheet of their own are printed from it. */
function PrintLink() {
  const matchRoute = useMatchRoute();
  const { workspace = '', driver = '' } = useParams({ strict: false });
  const sheet = sheets.find(({ page }) => matchRoute({ to: page }) !== false)?.sheet;
  if (sheet === undefined) return null;
  return (
    <Hint text="Print this page">
      <Link
        to={sheet}
        params={{ workspace, driver }}
        search
        target="_blank"
        aria-label="Print this page"
        className="flex size-7 items-center justify-center rounded-control text-ink-2 hover:bg-hover hover:text-ink max-md:hidden"
      >
        <Printer size={15} strokeWidth={1.75} aria-hidden="true" />
      </Link>
    </Hint>
  );
}

function ThemeButton() {
  const [theme, setTheme] = useState(currentTheme);
  const other = theme === 'dark' ? 'Light theme' : 'Dark theme';
  const Icon = theme === 'dark' ? Sun : Moon;
  return (
    <Hint text={other}>
      <Button look="icon" aria-label={other} onPress={() => setTheme(toggleTheme())}>
        <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </Hint>
  );
}
