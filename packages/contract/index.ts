export { API_BASE } from './base.ts';
export {
  AcceptInvitation,
  CreatedToken,
  Invitation,
  Invite,
  MemberOf,
  NewToken,
  ROLES,
  Role,
  Session,
  SignIn,
  TokenOf,
} from './commands/access.ts';
export { DayOf, EventOf, ImportCsv, ImportPreview, RecordActual, Recorded, RemainingEffort } from './commands/record.ts';
export {
  type Asked,
  type Contract,
  contract,
  IMPORT_LIMIT,
  type OperationName,
  PAGE_LIMIT,
  type Part,
  type Sent,
} from './contract.ts';
export {
  BridgeOf,
  BridgePart,
  Closed,
  Figure,
  FindingOf,
  Health,
  Key,
  Lines,
  ObjectiveOf,
  Ref,
  Slot,
  TargetOf,
  UnitOf,
} from './figures.ts';
export { openApi } from './open-api.ts';
export { type Operation, type Policy, SCOPES, type Scope } from './operation.ts';
export { ActualEvent, DriverNode, DriverPage, Drivers, EffectOf, ReadOf, RowOf } from './pages/drivers.ts';
export { Findings } from './pages/findings.ts';
export { PlanFolder } from './pages/folder.ts';
export { LateMilestone, Overview } from './pages/overview.ts';
export {
  DateReason,
  Delays,
  DependencyOf,
  InitiativeOf,
  MilestoneEvent,
  MilestoneOf,
  MoveOf,
  TeamLoad,
  Timeline,
  TimelineLink,
} from './pages/timeline.ts';
export { WhatIf, WhatIfReply, WhatIfTold } from './pages/what-if.ts';
export { Why, type WhyCell, WhyNode } from './pages/why.ts';
export { Workspace } from './pages/workspace.ts';
export { Problem } from './problem.ts';
