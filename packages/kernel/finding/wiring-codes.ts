// Findings about how a plan is wired: the plan runs, and what is missing is priced, but it cannot be approved where its
// level demands that wiring.
import { type CodeEntry, entry, type Level } from './code-entry.ts';

const wiring = (level: Level, sentence: string, meaning: string, remedy: string): CodeEntry => ({
  ...entry('wiring', sentence, meaning, remedy),
  level,
});

export const WIRING_CODES = {
  'ownership-vacuum': wiring(
    'owners',
    '{kind} {name} has no accountable person; {kind} {name} names {number} owners, {names}',
    'Nobody will notice when it goes wrong, or two people will each think that the other does. Two owners are none.',
    'Name exactly one person as its owner.',
  ),
  'untethered-milestone': wiring(
    'mechanisms',
    '{milestone} moves no driver, provides nothing, and nothing that does waits on it',
    'Work on it takes capacity, but reaching it changes nothing that the plan counts. Either the benefit is not written down, or there is none.',
    'Add a tether to the driver that it moves, list the capability that it provides, or say by which law it is mandatory; else drop it.',
  ),
  'gap-without-mechanism': wiring(
    'mechanisms',
    '{target} is missed by {gap}: wired {wired}, wanted {wanted}',
    'With everything in the plan as it is really wired, its target is not reached. The difference rests on hope, and no work in the plan brings it.',
    'Mend the faults that the bridge from paper to wired names, add initiatives whose effects close the gap, or lower the target.',
  ),
  'unmapped-dependency': wiring(
    'contracts',
    '{driver} requires {capability}; no milestone provides it',
    'Improvements of the driver wait for the capability. As nobody has planned to build it, they never come.',
    'Add a milestone that provides the capability, with an owner and a date, or remove the requirement if it does not hold.',
  ),
  'late-provider': wiring(
    'contracts',
    '{consumer} is due {due}, what it waits on ({provider}) {late}',
    'Two committed dates contradict each other: the one who waits has promised a day before that on which what it needs can be there.',
    'Move one of the two dates, take off the link, or hand over in parts. The hint gives the cost of delay.',
  ),
  'overcommitted-team': wiring(
    'contracts',
    '{team} is asked for more than its capacity: {percent} in {period}',
    'As committed, the daily work and the milestones want more people than there are: more than 100 %, by however little; of skills the one that is asked for most counts. What gives way is not decided by the plan but by who shouts loudest.',
    'Move or drop what the hint lists as the largest demands, add capacity, or reduce the daily work.',
  ),
  'opposed-incentive': wiring(
    'mechanisms',
    '{incentive} pays {team} to move {lever} {direction}; the objective loses {money}',
    'The team is rewarded for something that harms the objective, and may set the lever at will. It is safe to expect that it does.',
    'Reward the driver that the hint names, or take the lever out of the hands of those who are paid by it.',
  ),
} as const satisfies Record<string, CodeEntry>;
