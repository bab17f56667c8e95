export { audit } from './audit/audit.ts';
export { type Bridge, type BridgeEnd, type BridgePart, bridgeFromPaper, bridgeFromTarget, type Player } from './bridge/bridge.ts';
export { type CostOfDelay, costOfDelay, type Position } from './delay/cost-of-delay.ts';
