// A field, its name, what is wrong with it: one line of words each.
import { TextField as AriaTextField, FieldError, Input, Label, Text, type TextFieldProps } from 'react-aria-components';

interface FieldProps extends Omit<TextFieldProps, 'className' | 'children' | 'type'> {
  label: string;
  note?: string;
  type?: 'text' | 'email' | 'password' | 'date' | 'number';
  step?: string;
}

export function TextField({ label, note, step, ...props }: FieldProps) {
  return (
    <AriaTextField {...props} className="flex flex-col gap-1">
      <Label className="text-small font-medium text-ink-2">{label}</Label>
      <Input
        {...(step === undefined ? {} : { step })}
        className="h-8 w-full rounded-control border border-line-strong bg-panel px-2.5 text-body outline-offset-0 data-invalid:border-bad"
      />
      {note !== undefined && (
        <Text slot="description" className="text-micro text-ink-3">
          {note}
        </Text>
      )}
      <FieldError className="text-small text-bad" />
    </AriaTextField>
  );
}

/** A calendar day, `2026-06-11`, by the browser's own picker. */
export const DateField = (props: Omit<FieldProps, 'type' | 'step'>) => <TextField {...props} type="date" />;
