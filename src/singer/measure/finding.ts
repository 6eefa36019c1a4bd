/** One thing that was measured, and whether it is as it should be. */
export interface Finding {
  what: string;
  measured: string;
  wanted: string;
  holds: boolean;
}

/** Rounds for a reader; figures that could not be measured are told as such. */
export const figure = (value: number, digits = 1) => (Number.isNaN(value) ? 'not measured' : value.toFixed(digits));

export const atMost = (what: string, value: number, limit: number, unit: string): Finding => ({
  what,
  measured: `${figure(value)} ${unit}`,
  wanted: `≤ ${limit} ${unit}`,
  holds: value <= limit,
});

export const atLeast = (what: string, value: number, limit: number, unit: string): Finding => ({
  what,
  measured: `${figure(value)} ${unit}`,
  wanted: `≥ ${limit} ${unit}`,
  holds: value >= limit,
});

export const within = (what: string, value: number, middle: number, reach: number, unit: string): Finding => ({
  what,
  measured: `${figure(value)} ${unit}`,
  wanted: `${middle} ± ${reach} ${unit}`,
  holds: Math.abs(value - middle) <= reach,
});

/** Columns for a terminal; what does not hold is marked. */
export function formatFindings(findings: readonly Finding[]): string {
  const rows = findings.map(({ what, measured, wanted, holds }) => [holds ? 'ok' : 'FAILS', what, measured, wanted]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const format = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => `${format(row)}\n`).join('');
}
