import type { Conductor } from './conductor.ts';
import type { Facts } from './facts.ts';
import type { Sound } from './sound.ts';

/** A shorter loop (seconds) is none. */
const shortestLoop = 0.1;

/** The commands of a player that change how it sounds and what it repeats. */
export function createSettings(conductor: Conductor, sound: Sound) {
  const { facts } = conductor;

  const setter =
    <Key extends 'repeat' | 'stopsHidden' | 'continueFrom'>(key: Key) =>
    (value: Facts[Key]) =>
      conductor.act(() => {
        facts[key] = value;
      });

  function setLoop(wanted: { start: number; end: number } | undefined): void {
    const start = Math.max(0, wanted?.start ?? 0);
    const end = Math.min(wanted?.end ?? 0, sound.duration || Infinity);
    const loop = end - start >= shortestLoop ? { start, end } : undefined;
    conductor.act(() => {
      facts.loop = loop;
      // B was set where the music is, or before: the first turn is now.
      if (loop && sound.time >= loop.end) conductor.goTo(start);
    });
  }

  return {
    setRate: (rate: number) => conductor.act(() => sound.setRate(clamp(rate, 0.5, 2))),
    setVolume: (volume: number) => conductor.act(() => sound.setVolume(clamp(volume, 0, 1))),
    setMuted: (muted: boolean) => conductor.act(() => sound.setMuted(muted)),
    setLoop,
    toggleLineLoop: () => setLoop(facts.loop ? undefined : facts.song?.lyrics.lines[facts.line]),
    setHidden: (hidden: boolean) =>
      conductor.act(() => {
        conductor.hidden = hidden;
      }),
    setRepeat: setter('repeat'),
    setStopsHidden: setter('stopsHidden'),
    setContinueFrom: setter('continueFrom'),
  };
}

/** NaN counts as 1. */
function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Number.isNaN(value) ? 1 : value));
}
