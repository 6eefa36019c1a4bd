import { type Lyrics, sungEnd } from '../core/lyrics.ts';

interface Stretch {
  start: number;
  end: number;
}

/** Who has heard this much (a share) of what is sung, and reached the end, has listened to the song. */
const most = 0.8;

/** What has been heard of a song since it was loaded, or since it was completed last. Times are seconds. */
export interface Listening {
  /** The music has played from one time to another. */
  hear(start: number, end: number): void;
  /**
   * The end was reached by playing. Where at least four fifths of the sung seconds have been heard, the song is complete, and listening
   * begins anew.
   *
   * @returns the share that was heard, or undefined where that is not enough; a second heard twice counts once
   */
  complete(duration: number): number | undefined;
}

export function createListening(lyrics: Lyrics): Listening {
  let heard: Stretch[] = [];
  return {
    hear(start, end) {
      if (end > start) heard = joined([...heard, { start, end }]);
    },
    complete(duration) {
      const sung = lyrics.lines.map((line) => ({ start: line.start, end: Math.min(sungEnd(lyrics, line), duration) }));
      const share = shareOf(joined(sung), heard);
      if (share < most) return undefined;
      heard = [];
      return share;
    },
  };
}

/** In their order, those made one that touch. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) all.push({ start, end });
  }
  return all;
}

/** How much of the one lies in the other; where nothing is sung, all was heard. */
function shareOf(sung: readonly Stretch[], heard: readonly Stretch[]): number {
  const lengthOf = (all: readonly Stretch[]) => all.reduce((sum, { start, end }) => sum + end - start, 0);
  const both = sung.flatMap(({ start, end }) =>
    heard
      .filter((one) => one.start < end && one.end > start)
      .map((one) => ({ start: Math.max(start, one.start), end: Math.min(end, one.end) })),
  );
  return sung.length > 0 ? lengthOf(both) / lengthOf(sung) : 1;
}
