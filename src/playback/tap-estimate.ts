/** Steady clicks: where the first is, and how far they are apart, in seconds. */
export interface Clicks {
  first: number;
  beat: number;
}

/** What taps along with clicks tell: by how many seconds the ear is behind, in hundredths; or that they tell nothing. */
export type TapVerdict = { kind: 'offset'; offset: number } | { kind: 'few' } | { kind: 'scattered' };

/** Taps that are left when the first, with which one finds the beat, and those that went astray are taken away. */
const fewest = 4;
/** Taps whose middle half lies further (seconds) from the median than this tell nothing; those of untrained people do not. */
const widest = 0.05;
/** As many times further out than that, a tap has gone astray. */
const astray = 3;
/** What is nearer (seconds) to the median never has. */
const near = 0.06;
/** Where more than so many taps went astray, it was something else that was tapped. */
const mostAstray = 1 / 3;
/** The ear may be so far (seconds) ahead of the clock, by what a tap can tell; else it is behind by nearly a beat. */
const ahead = 0.15;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** A time's distance from `centre`, turned by whole beats to be the nearest. */
function fromNearest(time: number, centre: number, beat: number): number {
  return time - centre - Math.round((time - centre) / beat) * beat;
}

/** How far the taps lie behind their clicks, all around the same one of their places on the circle of a beat. */
function lagsOf(taps: readonly number[], { first, beat }: Clicks): number[] {
  const angles = taps.map((tap) => ((tap - first) / beat) * 2 * Math.PI);
  const sum = (of: (angle: number) => number) => angles.reduce((total, angle) => total + of(angle), 0);
  const centre = (Math.atan2(sum(Math.sin), sum(Math.cos)) / (2 * Math.PI)) * beat;
  return taps.map((tap) => centre + fromNearest(tap - first, centre, beat));
}

/**
 * Finds by how much somebody who taps along hears later than the clock says.
 *
 * Nothing is taken off for how people tap: they are some tens of milliseconds ahead of the click (B. H. Repp, «Sensorimotor
 * synchronization: A review of the tapping literature», Psychonomic Bulletin & Review 12, 2005), and their keys and screens tell of a tap
 * some tens of milliseconds late. How much either is differs from one to the next, and they make up for each other.
 *
 * @param taps seconds of the clicks' own time
 */
export function estimateOffset(taps: readonly number[], clicks: Clicks): TapVerdict {
  const lags = lagsOf(taps.slice(1), clicks);
  if (lags.length < fewest) return { kind: 'few' };
  const middle = median(lags);
  const spread = median(lags.map((lag) => Math.abs(lag - middle)));
  const kept = lags.filter((lag) => Math.abs(lag - middle) <= Math.max(near, astray * spread));
  const lost = lags.length - kept.length;
  if (spread > widest || lost > lags.length * mostAstray) return { kind: 'scattered' };
  if (kept.length < fewest) return { kind: 'few' };
  const lag = median(kept);
  const offset = lag - Math.floor((lag + ahead) / clicks.beat) * clicks.beat;
  return { kind: 'offset', offset: Math.round(Math.min(offset, 0.5) * 100) / 100 };
}
