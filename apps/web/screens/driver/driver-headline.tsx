import type { DriverPage } from '@mainspring/contract';
import { useFormats } from '../../ui/format/use-formats.ts';
import { titled } from '../../ui/format/words.ts';
import { TONE_CLASS } from '../../ui/tone.ts';
import { WhyButton } from '../../widgets/why/why-button.tsx';
import { headlineOf } from './headline.ts';

/** The answer, which opens its reasons. */
export function DriverHeadline({ page }: { page: DriverPage }) {
  const { lead, gap, tone } = headlineOf(page, useFormats());
  const { driver, key, objective, slots } = page;
  return (
    <WhyButton
      address={driver.name}
      at={objective?.at ?? slots.at(-1)?.name ?? ''}
      line="forecast"
      outlook={key}
      label={titled(driver)}
      className="text-left"
    >
      {lead}
      {gap !== '' && (
        <>
          , <span className={tone === 'plain' ? '' : TONE_CLASS[tone]}>{gap}</span>
        </>
      )}
      .
    </WhyButton>
  );
}
