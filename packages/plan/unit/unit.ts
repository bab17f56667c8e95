// A unit is a product of powers, in the order in which it was written: `USD/year/month` is USD¹ year⁻¹ month⁻¹.
// The order only matters for "the last time divisor"; two units are the same if the powers agree after times are merged.

export interface Factor {
  /** Singular noun, currency code or time unit. */
  readonly name: string;
  /** Never 0; halves come from `sqrt`. */
  readonly power: number;
}

export interface Unit {
  readonly factors: readonly Factor[];
  /** Shown in percent: the unit was written `%`. Has no bearing on the algebra. */
  readonly percent: boolean;
}

/** `value in to = value in from × multiply ÷ divide`; both are exact, one of them is 1. */
export interface Conversion {
  readonly multiply: number;
  readonly divide: number;
}
