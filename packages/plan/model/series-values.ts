// What a declared series is worth in each slot of the grid: the eve first, then one value per period.
// The eve repeats the first period, because history is taken as steady.
import { civil, type Grid, isoWeek, position, slotStart } from '@mainspring/kernel';
import type { Series } from './series.ts';

function seasonFactor(season: readonly number[], grid: Grid, slot: number): number {
  if (season.length === 0) return 1;
  const day = slotStart(grid, slot);
  if (season.length === 53) return season[isoWeek(day).week - 1] ?? Number.NaN;
  const month = civil(day).month;
  if (season.length === 4) return season[Math.floor(((month - grid.fiscalYear + 12) % 12) / 3)] ?? Number.NaN;
  return season[month - 1] ?? Number.NaN;
}

function stepAt(series: Extract<Series, { kind: 'steps' }>, grid: Grid, slot: number): number {
  const day = slotStart(grid, slot);
  let value = series.values[0] ?? Number.NaN;
  series.at.forEach((at, index) => {
    if (at <= day) value = series.values[index] ?? Number.NaN;
  });
  return value;
}

function pointAt(series: Extract<Series, { kind: 'points' }>, grid: Grid, slot: number): number {
  let beforeAt = Number.NaN;
  let beforeValue = Number.NaN;
  for (let index = 0; index < series.at.length; index += 1) {
    const at = position(grid, series.at[index] ?? Number.NaN);
    const value = series.values[index] ?? Number.NaN;
    if (slot <= at) {
      if (index === 0 || slot === at) return value;
      return beforeValue + ((value - beforeValue) * (slot - beforeAt)) / (at - beforeAt);
    }
    beforeAt = at;
    beforeValue = value;
  }
  return beforeValue;
}

/** T+1 values, the eve first. */
export function seriesValues(series: Series, grid: Grid): Float64Array {
  const values = new Float64Array(grid.periods + 1);
  let compounded = 1;
  for (let slot = 0; slot < grid.periods; slot += 1) {
    let value: number;
    switch (series.kind) {
      case 'constant':
        value = series.value;
        break;
      case 'base':
        value = series.base * compounded * seasonFactor(series.season, grid, slot);
        compounded *= 1 + series.growth;
        break;
      case 'steps':
        value = stepAt(series, grid, slot);
        break;
      case 'points':
        value = pointAt(series, grid, slot);
        break;
      case 'table':
        value = series.values[slot] ?? Number.NaN;
        break;
    }
    values[slot + 1] = value;
  }
  values[0] = values[1] ?? Number.NaN;
  return values;
}
