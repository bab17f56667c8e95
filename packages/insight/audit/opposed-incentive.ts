// An incentive that pays a team for moving its lever to where the objective gets worse.
import type { LeverResponse, Outlook, Switches } from '@mainspring/outlook';
import { addressOf, titled } from '@mainspring/plan';
import { written } from './figures.ts';
import type { FindingDraft } from './settle.ts';
import type { Price } from './stake.ts';

function leverName({ plan }: Outlook, { assumption, row }: LeverResponse): string {
  return addressOf(plan, assumption, row);
}

/** How near the levers are that are not opposed yet: reward and objective at the better end, relative to paper. */
function others(outlook: Outlook, responses: readonly LeverResponse[]): string {
  const change = ({ paper, end }: { readonly paper: number; readonly end: number }) => {
    const share = ((end - paper) / Math.abs(paper)) * 100;
    return Number.isFinite(share) ? `${share > 0 ? '+' : ''}${share.toFixed(2)} %` : 'an error';
  };
  const near = responses
    .filter((response) => !response.opposed)
    .map((one) => `${leverName(outlook, one)} (reward ${change(one.reward)}, objective ${change(one.objective)})`);
  return near.length === 0
    ? ''
    : `; not opposed, as it takes 0.1 % more reward and 0.1 % less of the objective: ${near.join(', ')}`;
}

export function opposedIncentive(outlook: Outlook, linked: Switches, price: Price): FindingDraft[] {
  return outlook.incentives.flatMap((result) => {
    const opposed = result.responses.filter((response) => response.opposed);
    const incentive = outlook.plan.incentives.get(result.incentive);
    if (opposed.length === 0 || incentive === undefined) return [];
    const stake = price({ ...linked, pulls: result.pulls });
    const team = outlook.plan.teams.get(incentive.team)?.title ?? incentive.team;
    const up = opposed.filter((response) => response.to === 'p90').map((response) => leverName(outlook, response));
    const down = opposed.filter((response) => response.to === 'p10').map((response) => leverName(outlook, response));
    const moves = [up.length > 0 ? `${up.join(', ')} up` : '', down.length > 0 ? `${down.join(', ')} down` : ''];
    const loses = stake === null ? '' : `; the objective loses ${written(stake)}`;
    const towards = outlook.objective === null ? 'what the objective needs' : outlook.objective.target.on.text;
    return [
      {
        code: 'opposed-incentive' as const,
        at: incentive.rewardsPlace,
        place: `incentives.${incentive.name}`,
        message: `${titled(incentive, incentive.name)} pays ${team} to move ${moves.filter((part) => part !== '').join(' and ')}${loses}${others(outlook, result.responses)}`,
        hint: `Reward ${towards}, or a driver that moves with it`,
        ...(stake === null ? {} : { stake }),
      },
    ];
  });
}
