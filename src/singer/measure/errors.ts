/** How far measured values lie from what they should be, in one unit. */
export interface ErrorSummary {
  /** How many there are. */
  count: number;
  /** How many of them could be measured. */
  measured: number;
  /** Of the sizes of the errors, as all that follows. */
  median: number;
  p90: number;
  p95: number;
  greatest: number;
  /** The median of the errors themselves: above 0 where most values are too high, or too late. */
  bias: number;
}

/** @param errors one for each value, undefined where it could not be measured */
export function summariseErrors(errors: readonly (number | undefined)[]): ErrorSummary {
  const measured = errors.filter((error) => error !== undefined);
  const sizes = measured.map(Math.abs);
  return {
    count: errors.length,
    measured: measured.length,
    median: quantile(sizes, 0.5),
    p90: quantile(sizes, 0.9),
    p95: quantile(sizes, 0.95),
    greatest: quantile(sizes, 1),
    bias: quantile(measured, 0.5),
  };
}

/** The value below which a share of the values lie; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
