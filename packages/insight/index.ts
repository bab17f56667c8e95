export { audit } from './audit/audit.ts';
export { byMoney } from './audit/by-money.ts';
export {
  type Bridge,
  type BridgeEnd,
  type BridgePart,
  type BridgeSubject,
  bridgeFromPlan,
  headline,
  type Player,
  type SubjectKind,
  type Why,
} from './bridge/bridge.ts';
export { type Cut, type CutBy, type CutEntry, cutBy, type Whole, wholes } from './bridge/cut.ts';
export { onPlanOf, type Worth, worthOf } from './contribution/worth.ts';
export { type CostOfDelay, costOfDelay, type DelayRefusal } from './delay/cost-of-delay.ts';
export type { Follows, Unmoved } from './delay/follows.ts';
export { outlookDocument } from './document/outlook-document.ts';
export { type OutlookKey, outlookKey } from './document/outlook-key.ts';
export { type Upside, type UpsidePart, upsideOf } from './upside/upside.ts';
