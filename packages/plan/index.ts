export type * from './model/formula.ts';
export type * from './model/place.ts';
export type * from './model/plan.ts';
export type * from './model/series.ts';
export type { Conversion, Factor, Unit } from './unit/unit.ts';
