// One driver in the tree: value against plan, and what one step of it is worth. Health is shape and word; who owns it is shown
// apart, by the border.
import type { Key, UnitOf } from '@mainspring/contract';
import { Link } from '@tanstack/react-router';
import { Minus, Plus } from 'lucide-react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { classes } from '../../../ui/classes.ts';
import { named } from '../../../ui/format/numbers.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { titled } from '../../../ui/format/words.ts';
import { HealthMark } from '../../../ui/health.tsx';
import { TONE_CLASS, toneOf } from '../../../ui/tone.ts';
import { WhyButton } from '../../../widgets/why/why-button.tsx';
import { gapOf, worthWords } from '../words.ts';
import { type Branch, isLoud } from './tree.ts';

export interface CardContext {
  workspace: string;
  outlook: Key;
  /** Span that the figures are of. */
  at: string;
  /** What worth is told in. */
  unit: UnitOf | null;
  /** The one card that the tab key reaches. */
  current: string;
  onFocus: (name: string) => void;
  onKey: (event: KeyboardEvent, name: string) => void;
  onToggle: (name: string, open: boolean) => void;
}

interface DriverCardProps {
  branch: Branch;
  context: CardContext;
  style: CSSProperties;
  className: string;
}

export function DriverCard({ branch, context, style, className }: DriverCardProps) {
  const { name, node, children, place, beside } = branch;
  const { driver } = node;
  const isParent = node.children.length > 0;
  const loud = isLoud(node);
  const border = driver.owner === null ? 'border-dashed border-ink-3' : loud ? 'border-bad' : 'border-line-strong';
  return (
    <div
      role="treeitem"
      aria-level={node.level + 1}
      aria-posinset={place}
      aria-setsize={beside}
      aria-selected={context.current === name}
      {...(isParent ? { 'aria-expanded': children.length > 0 } : {})}
      tabIndex={context.current === name ? 0 : -1}
      data-driver={name}
      onFocus={(event) => {
        if (event.target === event.currentTarget) context.onFocus(name);
      }}
      onKeyDown={(event) => context.onKey(event, name)}
      className={classes('flex flex-col justify-center rounded-control border bg-panel px-2.5', border, className)}
      style={loud ? { ...style, background: 'color-mix(in oklab, var(--bad-soft) 60%, var(--panel))' } : style}
    >
      <CardTitle branch={branch} context={context} />
      <CardFigures branch={branch} context={context} />
    </div>
  );
}

function CardTitle({ branch: { name, node, children, hidden }, context }: Pick<DriverCardProps, 'branch' | 'context'>) {
  const isOpen = children.length > 0 && hidden === 0;
  const Icon = isOpen ? Minus : Plus;
  const title = titled(node.driver);
  return (
    <span className="flex h-6 items-center gap-1.5">
      <HealthMark is={node.driver.health} size={9} />
      <Link
        to="/w/$workspace/drivers/$driver"
        params={{ workspace: context.workspace, driver: name }}
        search
        tabIndex={-1}
        className="min-w-0 flex-1 truncate text-body font-semibold hover:underline"
      >
        {title}
      </Link>
      {node.children.length > 0 && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={isOpen ? `Close what ${title} is made of` : `${hidden} more: open what ${title} is made of`}
          onClick={() => context.onToggle(name, !isOpen)}
          className="no-print -mr-1.5 flex h-6 min-w-6 items-center justify-center gap-px rounded-[4px] px-1 text-micro text-ink-3 hover:bg-hover hover:text-ink"
        >
          <Icon size={11} aria-hidden="true" />
          {hidden > 0 && hidden}
        </button>
      )}
    </span>
  );
}

function CardFigures({ branch: { name, node }, context }: Pick<DriverCardProps, 'branch' | 'context'>) {
  const format = useFormats();
  const { driver } = node;
  const unit = named(driver.over);
  const gap = gapOf(driver);
  const troubled = driver.health !== 'on-track';
  const worth = worthWords(driver, context.unit, format);
  return (
    <>
      <span className="flex h-5 items-baseline gap-1.5 whitespace-nowrap tabular-nums">
        <WhyButton
          address={name}
          at={context.at}
          line="forecast"
          outlook={context.outlook}
          label={`${titled(driver)}, forecast in ${driver.over.text}`}
          excludeFromTabOrder
          className="text-body"
        >
          {format.figure(driver.forecast, unit)}
        </WhyButton>
        <span className={classes('text-small font-medium', troubled ? TONE_CLASS[toneOf(gap, driver.better)] : 'text-ink-3')}>
          {format.change(gap, unit)}
        </span>
      </span>
      <span className="flex h-4 items-baseline gap-1.5 text-micro whitespace-nowrap text-ink-3 tabular-nums">
        {driver.owner === null && <span className="font-medium text-bad">No owner</span>}
        <span className="truncate">{worth}</span>
      </span>
    </>
  );
}
