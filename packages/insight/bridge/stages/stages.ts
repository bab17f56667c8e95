// The players between plan and forecast, in the order in which they are switched on. Each stage begins where the one
// before it ended; the last ends at the wired run.
import type { Outlook } from '@mainspring/outlook';
import type { Setting } from '../../objective/measure.ts';
import type { Stage } from '../walk.ts';
import { assumptionStage } from './assumptions.ts';
import { capabilityStage } from './capabilities.ts';
import { confidenceStage } from './confidence.ts';
import { correctionStage } from './corrections.ts';
import { dateStage } from './dates.ts';
import { exchangeRateStage } from './exchange-rates.ts';
import { formulaStage } from './formulas.ts';
import { incentiveStage } from './incentives.ts';
import { loadStage } from './load.ts';

export type StageOf = (outlook: Outlook, before: Setting) => Stage;

export const STAGES: readonly StageOf[] = [
  dateStage,
  capabilityStage,
  loadStage,
  incentiveStage,
  confidenceStage,
  assumptionStage,
  formulaStage,
  correctionStage,
  exchangeRateStage,
];
