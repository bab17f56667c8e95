// A plan under switches becomes the numbers that one evaluation is given: x = (base + pull) · Π(1 + r·level) + Σ a·level,
// with the record's actuals laid over and the forecast ahead of them in place of the base.
import type { Inputs, Program, ResidualRule, RowActuals, Variable } from '@mainspring/engine';
import { position, slotSpan } from '@mainspring/kernel';
import { type Plan, seriesValues, workCalendarOf } from '@mainspring/plan';
import { type Forecast, forecast } from '../forecast/methods.ts';
import type { JoinedRow } from '../join/joined.ts';
import { baseRows, combined } from './base.ts';
import { costs } from './costs.ts';
import { countedEffects, effectsOnRows } from './effects.ts';
import { pullOn } from './pulls.ts';
import type { EffectOnRow, Model } from './run.ts';
import type { Switches } from './switches.ts';
import { consecutivePeriods } from './working-days.ts';

/** One assumption's row held at given values instead of its base. */
export interface Override {
  readonly assumption: string;
  readonly row: number;
  readonly values: Float64Array;
}

type Rows = Map<number, Float64Array>;
const keyOf = (quantity: string, row: number) => `${quantity}#${row}`;

/** A program never changes, and every figure of a run is looked up here. */
const variables = new WeakMap<Program, ReadonlyMap<string, Variable>>();

/** Variables that a plan's quantities have in its program. */
export function variablesByQuantity(program: Program): ReadonlyMap<string, Variable> {
  const known = variables.get(program);
  if (known !== undefined) return known;
  const found = new Map<string, Variable>();
  variables.set(program, found);
  for (const variable of program.variables) {
    if (variable.kind === 'formula' || variable.kind === 'stock') found.set(variable.name, variable);
    if (variable.source?.kind === 'assumption') found.set(variable.source.name, variable);
  }
  return found;
}

function capacityOf(plan: Plan, team: string): Float64Array {
  const skills = [...(plan.teams.get(team)?.capacity.values() ?? [])].map((series) => seriesValues(series, plan.grid));
  const total = new Float64Array(plan.grid.periods + 1).fill(skills.length === 0 ? Number.NaN : 0);
  for (const values of skills) {
    for (const [index, value] of values.entries()) total[index] = (total[index] ?? 0) + value;
  }
  return total;
}

function outsideRows(plan: Plan, program: Program, switches: Switches): Rows {
  const given: Rows = new Map();
  for (const { source, firstRow } of program.variables) {
    if (source === null || source.kind === 'assumption') continue;
    if (source.kind === 'costs') given.set(firstRow, costs(plan, source.initiative, switches.dates));
    if (source.kind === 'capacity') given.set(firstRow, capacityOf(plan, source.team));
    if (source.kind === 'load') {
      given.set(firstRow, switches.loads?.get(source.team) ?? new Float64Array(plan.grid.periods + 1).fill(1));
    }
  }
  return given;
}

interface RowMaking {
  readonly base: Float64Array;
  readonly pull: Float64Array | null;
  readonly factor: Float64Array | undefined;
  readonly addend: Float64Array | undefined;
}

/** The actual without pulls and effects, at the levels of this run; null where an effect has taken all of it. */
function underlying(joined: JoinedRow, making: RowMaking): Float64Array | null {
  const values = joined.actual.map((actual, index) => {
    const own = (actual - (making.addend?.[index] ?? 0)) / (making.factor?.[index] ?? 1);
    return own - (making.pull?.[index] ?? 0);
  });
  const lost = joined.actual.some((actual, index) => index > 0 && !Number.isNaN(actual) && making.factor?.[index] === 0);
  return lost ? null : values;
}

/** What a row will be ahead, without pulls and effects; null where nothing of it is closed. */
function forecastRow(plan: Plan, making: RowMaking, joined: JoinedRow | undefined): Forecast | null {
  const rule = joined === undefined ? undefined : plan.assumptions.get(joined.quantity)?.forecast;
  if (joined === undefined || rule === undefined || joined.lastClosed < 0) return null;
  const closed = underlying(joined, making);
  const { lastClosed } = joined;
  if (closed !== null) return forecast({ base: making.base, underlying: closed, lastClosed, rule });
  return { values: making.base, method: 'plan', insteadOf: rule.method === 'plan' ? null : rule.method, lastClosed };
}

function withPull(values: Float64Array, pull: Float64Array | null): Float64Array {
  return pull === null ? values : values.map((value, index) => value + (pull[index] ?? 0));
}

/** Days of a fade are counted from the end of the last closed period. */
function residualRule(plan: Plan, { quantity, lastClosed }: JoinedRow): ResidualRule {
  const driver = plan.drivers.get(quantity);
  if (driver?.kind !== 'formula') return { kind: 'once' };
  if (driver.unexplained.kind !== 'fade') return driver.unexplained;
  const from = slotSpan(plan.grid, lastClosed).until;
  const [over = 0] = consecutivePeriods(plan, workCalendarOf(plan, null), from, [driver.unexplained.over]);
  return { kind: 'fade', over };
}

function groupByRow(effects: readonly EffectOnRow[]): ReadonlyMap<string, EffectOnRow[]> {
  const groups = new Map<string, EffectOnRow[]>();
  for (const effect of effects) {
    const key = keyOf(effect.quantity, effect.row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [effect]);
    else group.push(effect);
  }
  return groups;
}

function enteringRows(model: Model, actuals: Switches['actuals']): readonly JoinedRow[] {
  if (actuals === 'none' || model.joined === null) return [];
  return actuals === 'all' ? model.joined.rows : model.joined.rows.filter(({ quantity, row }) => actuals(quantity, row));
}

const plus = (values: Float64Array | undefined, more: Float64Array) =>
  values === undefined ? more : values.map((value, index) => value + (more[index] ?? 0));

interface Prepared {
  readonly inputs: Inputs;
  readonly effects: readonly EffectOnRow[];
  readonly forecasts: ReadonlyMap<number, Forecast>;
}

export function buildInputs(model: Model, switches: Switches, overrides: readonly Override[]): Prepared {
  const { plan, program } = model;
  const slots = plan.grid.periods + 1;
  const effects = effectsOnRows(plan, countedEffects(plan), switches);
  const byRow = groupByRow(effects);
  const given = outsideRows(plan, program, switches);
  const factor: Rows = new Map();
  const addend: Rows = new Map();
  const actuals = new Map<number, RowActuals>();
  const forecasts = new Map<number, Forecast>();
  const joined = new Map(enteringRows(model, switches.actuals).map((row) => [keyOf(row.quantity, row.row), row]));
  for (const [name, variable] of variablesByQuantity(program)) {
    const bases = baseRows(plan).get(name);
    for (let row = 0; row < variable.rows; row += 1) {
      const index = variable.firstRow + row;
      const key = keyOf(name, row);
      const onRow = byRow.get(key);
      const moved = onRow === undefined ? undefined : combined(onRow, slots);
      if (moved !== undefined) {
        factor.set(index, moved.factor);
        addend.set(index, moved.addend);
      }
      const residual = switches.residuals.get(name)?.get(row);
      if (residual !== undefined) addend.set(index, plus(addend.get(index), residual));
      const recorded = joined.get(key);
      if (recorded !== undefined) actuals.set(index, { values: recorded.actual, residual: residualRule(plan, recorded) });
      if (variable.kind !== 'input') continue;
      const override = overrides.find((one) => one.assumption === name && one.row === row);
      const base = override?.values ?? bases?.[row] ?? new Float64Array(slots).fill(Number.NaN);
      const pull = pullOn(plan, switches.pulls, name, row);
      const ahead = forecastRow(plan, { base, pull, factor: moved?.factor, addend: moved?.addend }, recorded);
      if (ahead !== null) forecasts.set(index, ahead);
      given.set(index, withPull(ahead?.values ?? base, pull));
    }
  }
  const dates = Float64Array.from(program.milestones, (milestone) => {
    const day = switches.dates.get(milestone);
    return day === undefined ? Number.POSITIVE_INFINITY : position(plan.grid, day);
  });
  return { inputs: { given, factor, addend, actuals, dates }, effects, forecasts };
}
