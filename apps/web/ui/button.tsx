import { Button as AriaButton, type ButtonProps, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes.ts';

const base =
  'inline-flex h-7 shrink-0 cursor-default items-center justify-center gap-1.5 rounded-control text-body font-medium whitespace-nowrap outline-offset-1 disabled:opacity-40';
const looks = {
  quiet: 'px-2 text-ink-2 data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-line',
  outline: 'border border-line bg-panel px-2.5 text-ink data-hovered:bg-hover data-pressed:bg-line',
  solid: 'bg-accent px-3 text-on-accent data-hovered:opacity-90 data-pressed:opacity-80',
  icon: 'w-7 text-ink-2 data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-line',
} as const;

export type ButtonLook = keyof typeof looks;

export function Button({
  look = 'quiet',
  className,
  ...props
}: Omit<ButtonProps, 'className'> & { look?: ButtonLook; className?: string }) {
  return <AriaButton {...props} className={classes(base, looks[look], className)} />;
}

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: Record<T, string>;
  onChange: (value: T) => void;
}

/** One of a few, all in sight. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(key as T);
      }}
      className="flex rounded-control bg-sunken p-0.5"
    >
      {Object.entries<string>(options).map(([id, text]) => (
        <ToggleButton
          key={id}
          id={id}
          className="h-6 cursor-default rounded-[4px] px-2 text-small font-medium text-ink-2 data-hovered:text-ink data-selected:bg-raised data-selected:text-ink data-selected:shadow-[0_0_0_1px_var(--line),0_1px_2px_rgb(0_0_0/.06)]"
        >
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
