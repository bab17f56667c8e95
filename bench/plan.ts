// How long a plan takes to read, to read again after one file has changed, and to run once by the tree walker.
import { outlook } from '@mainspring/outlook';
import { createPlanCache, readPlan } from '@mainspring/plan';
import { type Measurement, measure } from './measurement.ts';
import { makePlanFiles } from './plan-files.ts';

export function benchPlan(): Measurement[] {
  const small = makePlanFiles(2_000, 40, 60);
  const large = makePlanFiles(20_000, 400, 60);
  const cache = createPlanCache();
  readPlan(small, cache);
  let edit = 0;
  const edited = (): Map<string, string> => {
    edit += 1;
    return new Map(small).set('model/007.yaml', `${small.get('model/007.yaml') ?? ''}# ${edit}\n`);
  };
  return [
    measure('2,000 drivers × 60 months × 6 segments in 40 files, read and checked cold', 5, createPlanCache, (fresh) =>
      readPlan(small, fresh),
    ),
    measure('the same, one file changed', 101, edited, (files) => readPlan(files, cache)),
    measure('20,000 drivers in 400 files, read and checked cold', 3, createPlanCache, (fresh) => readPlan(large, fresh)),
    measure(
      '2,000 drivers, paper and wired by the tree walker',
      3,
      () => readPlan(small).plan,
      (plan) => plan !== null && outlook(plan),
    ),
  ];
}
