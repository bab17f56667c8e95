// A number as the reader's locale writes it; of a percentage, what is typed is in percent.
import type { UnitOf } from '@mainspring/contract';
import { NumberField as AriaNumberField, FieldError, I18nProvider, Input, Label, Text } from 'react-aria-components';
import { useFormats } from './format/use-formats.ts';

interface NumberFieldProps {
  label: string;
  name: string;
  unit: UnitOf;
  note?: string;
  value: number;
  onChange: (value: number) => void;
  isRequired?: boolean;
  autoFocus?: boolean;
}

const DIGITS = 10;

export function NumberField({ label, unit, note, ...props }: NumberFieldProps) {
  const { locale } = useFormats();
  const suffix = unit.percent || unit.text === '1' ? '' : unit.text;
  return (
    <I18nProvider locale={locale}>
      <AriaNumberField
        {...props}
        formatOptions={{ maximumFractionDigits: DIGITS, ...(unit.percent ? { style: 'percent' } : {}) }}
        className="flex flex-col gap-1"
      >
        <Label className="text-small font-medium text-ink-2">{label}</Label>
        <span className="flex items-center gap-2">
          <Input className="h-8 min-w-0 flex-1 rounded-control border border-line-strong bg-panel px-2.5 text-right text-body tabular-nums outline-offset-0 data-invalid:border-bad" />
          {suffix !== '' && <span className="shrink-0 text-small text-ink-3">{suffix}</span>}
        </span>
        {note !== undefined && (
          <Text slot="description" className="text-micro text-ink-3">
            {note}
          </Text>
        )}
        <FieldError className="text-small text-bad" />
      </AriaNumberField>
    </I18nProvider>
  );
}
