import { Check, ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Select, SelectValue, Text } from 'react-aria-components';
import type { Option } from './option.ts';
import { Popover } from './overlay.tsx';

interface SelectFieldProps<T extends string> {
  label: string;
  value: T;
  options: readonly Option<T>[];
  note?: string | undefined;
  onChange: (value: T) => void;
}

/** One of many, as a field of a form. */
export function SelectField<T extends string>({ label, value, options, note, onChange }: SelectFieldProps<T>) {
  return (
    <Select value={value} onChange={(key) => onChange(key as T)} className="flex flex-col gap-1">
      <Label className="text-small font-medium text-ink-2">{label}</Label>
      <Button className="flex h-8 w-full cursor-default items-center gap-2 rounded-control border border-line-strong bg-panel px-2.5 text-left text-body outline-offset-0">
        <SelectValue className="min-w-0 flex-1 truncate">{({ selectedText }) => selectedText}</SelectValue>
        <ChevronDown size={13} aria-hidden="true" className="shrink-0 text-ink-3" />
      </Button>
      {note !== undefined && (
        <Text slot="description" className="text-micro text-ink-3">
          {note}
        </Text>
      )}
      <Popover className="max-h-[50vh] w-(--trigger-width) overflow-auto">
        <ListBox className="outline-none">
          {options.map(({ id, title, note }) => (
            <ListBoxItem
              key={id}
              id={id}
              textValue={title}
              className="flex min-h-7 cursor-default items-center gap-3 rounded-[4px] px-2 py-1 outline-none data-focused:bg-hover data-selected:font-medium"
            >
              {({ isSelected }) => (
                <>
                  <span className="flex-1">{title}</span>
                  {note !== undefined && <span className="text-micro font-normal text-ink-3">{note}</span>}
                  {isSelected && <Check size={13} aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
