import type { Overview } from '@mainspring/contract';
import { TONE_CLASS } from '../../ui/tone.ts';
import { WhyButton } from '../../widgets/why/why-button.tsx';
import type { Headline } from './headline.ts';

/** The sentence, with its figure open to its reasons. */
export function HeadlineText({ headline: { lead, gap, tone }, overview }: { headline: Headline; overview: Overview }) {
  const { objective, key } = overview;
  const end = gap === '' ? '.' : ', ';
  const sentence = (
    <>
      {lead}
      {end}
      {gap !== '' && (
        <>
          <span className={tone === 'plain' ? '' : TONE_CLASS[tone]}>{gap}</span>.
        </>
      )}
    </>
  );
  if (objective === null) return sentence;
  return (
    <WhyButton address={objective.address} at={objective.at} line="forecast" outlook={key} className="text-left">
      {sentence}
    </WhyButton>
  );
}
