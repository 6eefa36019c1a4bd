import { sungEnd } from '../core/lyrics.ts';
import { leadIn } from '../playback/lead-in.ts';
import type { Player } from '../playback/player.ts';
import type { PlayerContext } from './player-context.ts';

/** A stretch that is repeated, in seconds. */
export interface Loop {
  readonly start: number;
  readonly end: number;
}
export type LoopEnd = keyof Loop;

/** The ends of a loop keep so far apart, in seconds: a hair more than the player asks for, which a difference may come out short of. */
const shortest = 0.1 + 1e-6;

/** The end that was set or moved last: the one that the keys for it move. */
const lastMoved = new WeakMap<Player, LoopEnd>();

/** Whose loop is just being set end by end, on the seek bar or by keys. */
const marking = new WeakSet<Player>();

/** Whether the loop that has just come is one that somebody sets end by end, and not one of whole lines or of a practice. */
export function isMarking(player: Player): boolean {
  return marking.has(player);
}

/** Sets a loop of which somebody sets one end or both. */
function markLoop(player: Player, end: LoopEnd, loop: Loop): void {
  lastMoved.set(player, end);
  marking.add(player);
  player.setLoop(loop);
  marking.delete(player);
}

/** A loop of which one end goes to a time, as far as the other end and the song allow. */
export function withEnd(loop: Loop, end: LoopEnd, time: number, duration: number): Loop {
  const exact = Math.round(time * 100) / 100;
  return end === 'start'
    ? { ...loop, start: Math.max(0, Math.min(exact, loop.end - shortest)) }
    : { ...loop, end: Math.min(Math.max(exact, loop.start + shortest), duration || Infinity) };
}

/** Moves an end of the loop; without a loop there is nothing to move. */
export function moveLoopEnd(player: Player, end: LoopEnd, time: number): void {
  const { loop, duration } = player.state;
  if (loop) markLoop(player, end, withEnd(loop, end, time, duration));
}

/** Moves the end that was set or moved last by so many seconds. */
export function nudgeLoop(player: Player, seconds: number): void {
  const end = lastMoved.get(player) ?? 'end';
  const { loop } = player.state;
  if (loop) moveLoopEnd(player, end, loop[end] + seconds);
}

/** The loop starts here. It keeps its end; where it has none after this, it goes to the end of the song. */
export function startLoopHere(player: Player): void {
  const { time } = player;
  const { loop, duration } = player.state;
  markLoop(player, 'start', {
    start: time,
    end: loop && loop.end - time >= shortest ? loop.end : duration || Infinity,
  });
}

/** The loop ends here, and so turns. It keeps its start; where it has none before this, it starts with the line that is sung or was sung last. */
export function endLoopHere(player: Player): void {
  const { time } = player;
  const { loop, song } = player.state;
  const line = song?.lyrics.lines.findLast(({ start }) => time - (start - leadIn) >= shortest);
  const start = loop && time - loop.start >= shortest ? loop.start : (line?.start ?? leadIn) - leadIn;
  markLoop(player, 'end', { start, end: time });
}

/** Repeats a stretch that somebody has chosen; music that is not in it goes to its start. */
export function drawLoop(player: Player, loop: Loop): void {
  markLoop(player, 'end', loop);
  if (player.time < loop.start) player.seek(loop.start);
}

/** Repeats some lines, from a lead-in before the first to where the singing of the last ends, and plays them. */
export function loopLines(player: Player, first: number, last: number): void {
  const { song } = player.state;
  const lines = song?.lyrics.lines.slice(first, last + 1) ?? [];
  if (!song || !lines[0]) return;
  const start = Math.max(0, lines[0].start - leadIn);
  const end = Math.max(...lines.map((line) => sungEnd(song.lyrics, line)));
  if (player.time < start || player.time >= end) player.seekToLine(first);
  lastMoved.set(player, 'end');
  player.setLoop({ start, end });
  player.play();
}

/** Repeats the line that is sung, or no longer. Whoever practises goes on with the line of the practice, which ends. */
export function toggleLineLoop({ player, settings }: PlayerContext): void {
  const { practice } = settings.state;
  if (practice?.isOver !== false) return player.toggleLineLoop();
  practice.stop();
  loopLines(player, practice.line, practice.line);
}
