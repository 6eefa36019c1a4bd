import type { Player } from '../playback/player.ts';
import type { TimedRow } from './line-sweep.ts';
import { keepOnMusic } from './media-animation.ts';

/** A row is to be in sight so many seconds before it is sung. */
const ahead = 0.4;

/**
 * Says which row of a line is sung: at once, when the next one comes, and after a jump, until the signal aborts. An animation of nothing
 * waits for each row, so that the music keeps the time.
 */
export function followRows(
  rows: readonly TimedRow[],
  player: Player,
  show: (row: TimedRow) => void,
  signal: AbortSignal,
): void {
  const showSung = () => {
    const row = rows.findLast(({ start }) => start - ahead <= player.time + 0.05) ?? rows[0];
    if (row) show(row);
  };
  for (const { start } of rows.slice(1)) {
    const wait = new Animation(new KeyframeEffect(null, null, 1000));
    wait.addEventListener('finish', showSung);
    keepOnMusic(wait, player, start - ahead - 1, signal);
  }
  player.subscribe((state) => state.jumps, showSung, signal);
  showSung();
}
