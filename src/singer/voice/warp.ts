import type { Phone } from './phones.ts';

/** Frames from `start` up to `end`, where fractions are allowed. */
export interface FrameSpan {
  start: number;
  end: number;
}

/** A frame of the song and the frame of the speech that belongs there. */
export interface Knot {
  song: number;
  speech: number;
}

/** How much of a sound's spoken length keeps its natural speed at each end, and how many frames that is at most. */
const edge = { share: 0.4, frames: 12 };

/**
 * Where each frame of the song is in the speech. A sound that is longer in the song than in speech is stretched in its middle: its
 * beginning and its end, where it changes into others, keep their natural speed. A shorter one is pressed together evenly.
 */
export function findKnots(song: readonly FrameSpan[], speech: readonly FrameSpan[]): Knot[] {
  const knots: Knot[] = [];
  for (const [index, spoken] of speech.entries()) {
    const sung = song[index];
    if (!sung) break;
    knots.push({ song: sung.start, speech: spoken.start });
    const natural = spoken.end - spoken.start;
    if (sung.end - sung.start > natural) {
      const kept = Math.min(natural * edge.share, edge.frames);
      knots.push({ song: sung.start + kept, speech: spoken.start + kept });
      knots.push({ song: sung.end - kept, speech: spoken.end - kept });
    }
  }
  knots.push({ song: song.at(-1)?.end ?? 0, speech: speech.at(-1)?.end ?? 0 });
  return knots;
}

/** The phones' times as frames of `length` seconds, counted from `start`. */
export const toFrames = (phones: readonly Phone[], start: number, length: number): FrameSpan[] =>
  phones.map((phone) => ({ start: (phone.start - start) / length, end: (phone.end - start) / length }));

/**
 * Takes frames of `size` numbers each out of speech, as many as the song has, mixed of the two that lie nearest.
 * @param knots in order, by song and by speech
 */
export function warpFrames(speech: Float32Array, size: number, knots: readonly Knot[]): Float32Array {
  const count = Math.round(knots.at(-1)?.song ?? 0);
  const last = Math.max(0, speech.length / size - 1);
  const warped = new Float32Array(count * size);
  let segment = 0;
  for (let frame = 0; frame < count; frame++) {
    while (segment < knots.length - 2 && frame >= (knots[segment + 1]?.song ?? Infinity)) segment++;
    // What is spoken in a frame is true of its middle; what is sung, of the moment where the frame begins.
    const position = Math.max(0, Math.min(last, positionIn(knots, segment, frame) - 0.5));
    mixFrame(speech, size, position, warped, frame * size);
  }
  return warped;
}

function positionIn(knots: readonly Knot[], segment: number, song: number): number {
  const from = knots[segment];
  const to = knots[segment + 1];
  if (!from || !to) return 0;
  const share = (song - from.song) / Math.max(1e-6, to.song - from.song);
  return from.speech + share * (to.speech - from.speech);
}

function mixFrame(speech: Float32Array, size: number, position: number, warped: Float32Array, at: number): void {
  const from = Math.floor(position) * size;
  const to = Math.min(from + size, speech.length - size);
  const share = position - Math.floor(position);
  for (let i = 0; i < size; i++) warped[at + i] = (speech[from + i] ?? 0) * (1 - share) + (speech[to + i] ?? 0) * share;
}
