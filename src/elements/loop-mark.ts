import { type Lyrics, sungEnd } from '../core/lyrics.ts';
import type { Loop } from './loop-ends.ts';

/** Less of a line (seconds) than this is only its lead-in or its trail. */
const tooLittle = 0.2;

/** Marks the lines of the list that a loop repeats; the list itself is not drawn anew. */
export function markLoop(items: readonly HTMLElement[], lyrics: Lyrics, loop: Loop | undefined): void {
  const least = loop ? Math.min(tooLittle, (loop.end - loop.start) / 2) : 0;
  for (const [index, item] of items.entries()) {
    const line = lyrics.lines[index];
    const sung = loop && line ? Math.min(loop.end, sungEnd(lyrics, line)) - Math.max(loop.start, line.start) : 0;
    item.toggleAttribute('data-looped', sung > least);
  }
}
