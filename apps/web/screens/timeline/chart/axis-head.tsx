import { textRoom } from '../../../charts/text-room.ts';
import { useFormats } from '../../../ui/format/use-formats.ts';
import { type Frame, HEAD } from './frame.ts';

const FONT = 11;

/** The axis over the dates, with the day up to which the record is complete. */
export function AxisHead({ frame: { axis, dates }, dataDate }: { frame: Frame; dataDate: string }) {
  const format = useFormats();
  const [today, text] = [axis.end(dataDate), format.shortDay(dataDate)];
  const pill = textRoom([text], FONT) + 14;
  const isInView = axis.isInView(dataDate);
  return (
    <svg width={dates} height={HEAD} className="block" role="img" aria-label={`Dates; data to ${format.day(dataDate)}`}>
      {axis.ticks.map((tick) => (
        <text
          key={tick.x}
          className="axis"
          x={tick.x + 4}
          y={HEAD - 11}
          opacity={isInView && tick.x + 8 + textRoom([tick.text], FONT) > today - pill / 2 && tick.x < today + pill / 2 ? 0 : 1}
        >
          {tick.text}
        </text>
      ))}
      {isInView && (
        <>
          <rect x={today - pill / 2} y={HEAD - 25} width={pill} height="19" rx="9.5" fill="var(--ink)" />
          <text x={today} y={HEAD - 12} textAnchor="middle" style={{ fill: 'var(--panel)', fontSize: FONT, fontWeight: 600 }}>
            {text}
          </text>
        </>
      )}
    </svg>
  );
}
