import { Check, ChevronDown } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import type { Option } from './option.ts';
import { Popover } from './overlay.tsx';

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  className?: string;
}

export const menuItem =
  'flex min-h-7 cursor-default items-center gap-3 rounded-[4px] px-2 py-1 outline-none data-focused:bg-hover data-selected:font-medium';

/** One of many, in a menu that its button names. */
export function Choice<T extends string>({ label, value, options, onChange, className }: ChoiceProps<T>) {
  const chosen = options.find(({ id }) => id === value)?.title ?? value;
  return (
    <MenuTrigger>
      <Button aria-label={`${label}: ${chosen}`} className={classes('min-w-0 shrink text-ink', className)}>
        <span className="truncate">{chosen}</span>
        <ChevronDown size={13} className="shrink-0 text-ink-3" aria-hidden="true" />
      </Button>
      <Popover className="max-h-[60vh] min-w-44 overflow-auto">
        <Menu
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[value]}
          onSelectionChange={(keys) => {
            if (keys !== 'all') for (const key of keys) onChange(key as T);
          }}
          className="outline-none"
        >
          {options.map(({ id, title, note }) => (
            <MenuItem key={id} id={id} textValue={title} className={menuItem}>
              {({ isSelected }) => (
                <>
                  <span className="flex-1">
                    {title}
                    {note !== undefined && <span className="block text-micro font-normal text-ink-3">{note}</span>}
                  </span>
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
