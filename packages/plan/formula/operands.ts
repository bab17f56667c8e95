// What stands directly inside a formula: every walk over the tree goes through here.
import type { Formula } from '../model/formula.ts';

/** Every formula directly below another, in the order in which they were written. */
export function operandsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'number':
    case 'read':
    case 'truth':
    case 'elapsed':
    case 'load':
    case 'capacity':
    case 'costs':
      return [];
    case 'binary':
    case 'compare':
      return [formula.left, formula.right];
    case 'and':
    case 'or':
    case 'apply':
      return formula.operands;
    case 'if':
      return [formula.test, formula.then, formula.otherwise];
    case 'divide':
      return [formula.numerator, formula.denominator, formula.otherwise];
    case 'if-error':
      return [formula.of, formula.otherwise];
    case 'weighted':
      return [formula.of, formula.weight];
    case 'spread':
      return [formula.total, formula.key];
    case 'prev':
      return formula.first === null ? [formula.of] : [formula.of, formula.first];
    case 'lag':
    case 'ahead':
      return [formula.of, formula.by];
    case 'delay':
      return [formula.of, formula.by, formula.spread];
    case 'moving-average':
      return [formula.of, formula.over];
    case 'ramp':
      return [formula.over];
    case 'npv':
      return [formula.of, formula.rate];
    default:
      return [formula.of];
  }
}
