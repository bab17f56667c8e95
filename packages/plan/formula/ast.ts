// A formula as it was written: names are still text, nothing is known of units. Every node holds its character range.
import type { Comparison } from '../model/formula.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface WrittenName extends Range {
  readonly text: string;
}

export type Ast = Range &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'quantity'; readonly value: number; readonly unit: WrittenName }
    | { readonly kind: 'period'; readonly text: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'member'; readonly name: WrittenName; readonly members: readonly WrittenName[] }
    | { readonly kind: 'call'; readonly name: WrittenName; readonly args: readonly Ast[] }
    | { readonly kind: 'negate' | 'not'; readonly of: Ast }
    | { readonly kind: 'binary'; readonly operator: '+' | '-' | '*' | '/' | '^'; readonly left: Ast; readonly right: Ast }
    | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Ast; readonly right: Ast }
    | { readonly kind: 'and' | 'or'; readonly operands: readonly Ast[] }
    | { readonly kind: 'truth'; readonly value: boolean }
  );
