// Findings about what is written: each stops what it touches and nothing else. The plan cannot be approved with one.
import { type CodeEntry, entry } from './code-entry.ts';

const text = (sentence: string, meaning: string, remedy: string): CodeEntry => entry('text', sentence, meaning, remedy);

export const TEXT_CODES = {
  syntax: text(
    'Found {found}, expected {expected}',
    'The file or the formula cannot be read at this place: it is not valid YAML 1.2, it uses a part of YAML that plans do not allow (anchors, aliases, merge keys, tags, a second document), or a formula breaks the grammar, also by a wrong number of arguments.',
    'Write the nearest valid form that the hint names. Text in a flow map that holds brackets or commas must be quoted.',
  ),
  schema: text(
    'Found {found}, expected {expected}',
    'The file can be read, but the entry is not of the shape that its section has: an unknown key, a missing required key, a value of the wrong type or out of its bounds.',
    'Correct the key or the value as the hint says. The reference of the language lists the keys of every section.',
  ),
  'duplicate-entry': text(
    '{name} is also defined in {file}; {key} stands twice',
    'Files are merged entry by entry and their order never matters, so two entries of one name have no winner. The same holds for a key that is written twice in one map.',
    'Remove one of the two, or give one of them another name.',
  ),
  'include-refused': text(
    "{path} leads out of the folder or is not plain; {path} names no file of the folder; {path} is no file inside the folder; {path} is a link that leads out of the plan's folder; plan.yaml includes itself",
    'An include or a table names a file that does not exist, leads out of the folder of the plan, or is absolute. A plan is complete in its own folder, so that it means the same everywhere.',
    'Use a path inside the folder of the plan, without "..", and check that the file is there. Only plan.yaml may include.',
  ),
  'unknown-name': text(
    '"{name}" is not a {kind}',
    'The text refers to something that no file of the plan defines, so nothing can be computed or held accountable through it.',
    'Correct the spelling (the hint gives the nearest name), define the entry, or include the file that defines it.',
  ),
  'name-reserved': text(
    '{name} is reserved',
    'Names of functions, units of time and words of the language mean something in formulas; an entry of that name could not be told from them.',
    'Rename the entry. Leave the former name in "was" if it already has a history.',
  ),
  'name-taken': text(
    '{name} is also a {kind} in {file}',
    'Assumptions, drivers, dimensions and members share one space of names, because a formula may name any of them; this name is in it twice.',
    'Rename one of the two. Leave the former name in "was" if it already has a history.',
  ),
  'unit-mismatch': text(
    '{left} and {right} cannot be {operation}; {driver} is declared {unit}, its formula gives {unit}',
    'Only units of time convert by themselves. Adding or comparing other units, or declaring a unit that the formula does not give, is the most frequent way in which a model is wrong by a factor.',
    'Do what the hint says: multiply or divide by the factor that is missing, give a bare number its unit, or correct the declared unit. An exchange rate is an assumption of its own.',
  ),
  'dimension-mismatch': text(
    '{driver} is over {dimensions}, its formula gives {dimensions}; the operand is over {dimensions}, not over {dimension}',
    'A formula has the dimensions of everything in it. This one does not have those that are declared, or it removes a dimension that its operand does not have.',
    'Aggregate with sum(x, dimension), address one member, or correct "over".',
  ),
  'circular-formula': text(
    '{first} needs {second} needs {first} in the same period',
    'Values that wait for each other within one period have no order in which they could be computed; a plan never iterates. A ring is allowed where a period lies between.',
    'Break the ring with prev(x, first), with lag or delay of the previous value, or with a stock, which is read at its opening.',
  ),
  'missing-rollup': text(
    '{driver} ({unit}) does not say how it rolls up',
    'A flow adds up over a quarter, a stock is what it is at the end, a ratio is neither. For this unit the plan cannot know which, and a wrong guess would give a false total.',
    'Add a rollup: sum, mean, first, last, largest, smallest, ratio, {by: weight}, or none. The hint proposes one.',
  ),
  'summed-ratio': text(
    '{driver} is a ratio and is summed over {what}',
    'The sum of ratios means nothing: two months with a win rate of 20 % are not a win rate of 40 %.',
    'Use ratio (the ratio of sums), mean, or {by: weight}.',
  ),
  'counted-twice': text(
    '{initiative} moves {address} by an effect and by a tether of {milestone}',
    'One mechanism moves a driver once. An effect that starts from a milestone and a tether of that milestone on the same address would count the same benefit twice.',
    'Keep one of the two: the tether where the milestone itself is the cause, the effect where it belongs to the initiative.',
  ),
  'impossible-range': text(
    'p10 ≤ value ≤ p90 fails for {member}: {p10}, {value}, {p90}',
    'The range does not hold the value, or the bounds do not hold the range, so no distribution has these figures.',
    'Correct p10, value, p90, low or high so that they stand in rising order. For a series they are the range of its base.',
  ),
  'impossible-date': text(
    '{entry}: no calendar has {text}; {entry}: start after due',
    'The date does not exist (30 February, or week 53 of a year that has 52), or two dates of the entry stand in the wrong order.',
    'Correct the date, or move the start before what it is the start of.',
  ),
  'impossible-correlation': text(
    'No joint distribution has these correlations: {list}',
    'Correlations limit each other: if a goes with b and b with c, then a cannot go against c. Together these figures contradict each other.',
    'Bring the figures that are named closer to zero, or leave out the one that is known least.',
  ),
  'circular-links': text(
    '{first} waits for {second} waits for {first}',
    'Milestones that wait for each other are never reached, and their dates cannot be computed.',
    'Remove one link. A dependency contract adds a link of its own, which may close the ring.',
  ),
  'limit-exceeded': text(
    '{what} is over the limit of {limit}; {what} nests too deep',
    'A limit of size, depth or number keeps one plan from exhausting the machine that others share.',
    'Split the file, the formula or the list, or leave out what is not needed.',
  ),
  'unsafe-text': text(
    '{what} holds characters that look like others; {what} holds characters that change direction',
    'A name that looks like another, or text that shows in another order than it is read, lets a reviewer approve what is not written there.',
    'Type the characters anew. Names use a to z, digits and the underscore.',
  ),
  'incomplete-series': text(
    '{quantity} has no value for {member}; {quantity} has no value for {member} in {period}',
    'Every member needs a value or a formula in every period; a gap would silently count as nothing.',
    'Give the member a value, give its parent one, or add "else" to a formula that is written by member.',
  ),
} as const satisfies Record<string, CodeEntry>;
