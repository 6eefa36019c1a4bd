import type { Problem } from '../core/problem.ts';
import type { Stops } from '../core/schedule.ts';
import type { Song } from '../core/song.ts';
import type { CardDirections } from './card-director.ts';
import type { Conductor } from './conductor.ts';
import type { Facts } from './facts.ts';
import { leadIn } from './lead-in.ts';
import type { LoadError } from './load-error.ts';

/** Sooner (seconds) than this after the start of a line, the previous line is the one before it. */
const justBegun = 1;
/** A shorter loop (seconds) is none. */
const shortestLoop = 0.1;

/** Whatever somebody may command a player to do. */
export function createCommands(conductor: Conductor) {
  const { facts } = conductor;
  /** What `toggleStops` goes back to. */
  let usualStops: Stops = 'once';
  /** Play was wanted before there was a song. */
  let isAwaited = false;

  const act = (change: () => void) => conductor.act(change);
  const begin = (song: Partial<Facts>) => act(() => conductor.begin(song));
  const set = (changed: Partial<Facts>) => act(() => void Object.assign(facts, changed));

  const commands = {
    expectSong: () => begin({ phase: 'loading' }),
    loadSong(song: Song) {
      begin({ phase: 'ready', song });
      if (isAwaited) commands.play();
    },
    takeCards: (directions: CardDirections) => act(() => conductor.direct(directions)),
    addProblems: (problems: readonly Problem[]) => set({ problems: [...facts.problems, ...problems] }),
    failSong(error: LoadError) {
      isAwaited = false;
      begin({ phase: 'failed', error });
    },

    play: () =>
      act(() => {
        isAwaited = !facts.song && !facts.error;
        // Without a song nothing would sound, and other players would fall silent for it.
        if (!facts.song) return;
        if (facts.held) return conductor.cards?.continue();
        if (conductor.sound.ended || conductor.sound.time >= conductor.sound.duration) conductor.seek(0);
        conductor.sound.play();
      }),
    pause: () =>
      act(() => {
        isAwaited = false;
        conductor.sound.pause();
      }),
    togglePlay: () => (facts.playing ? commands.pause() : commands.play()),

    seek: (time: number) => seek(time),
    seekBy: (seconds: number) => seek(conductor.sound.time + seconds),
    seekToLine(index: number) {
      const line = facts.song?.lyrics.lines[index];
      if (line) seek(line.start, leadIn);
    },
    nextLine: () => commands.seekToLine(facts.nextLine),
    previousLine() {
      const index = lastLine();
      const start = facts.song?.lyrics.lines[index]?.start ?? 0;
      commands.seekToLine(index > 0 && conductor.displayTime - start < justBegun ? index - 1 : index);
    },
    restartLine: () => commands.seekToLine(lastLine()),

    openCard: (id: string) => act(() => conductor.cards?.open(id)),
    closeCard: () => act(() => conductor.cards?.close()),
    continue: () => act(() => conductor.cards?.continue()),
    setMet: (met: ReadonlySet<string>) => set({ met }),
    setStops(stops: Stops) {
      if (stops !== 'never') usualStops = stops;
      set({ stops });
    },
    toggleStops: () => commands.setStops(facts.stops === 'never' ? usualStops : 'never'),
    setStopsHidden: (stopsHidden: boolean) => set({ stopsHidden }),
    setContinueFrom: (continueFrom: Facts['continueFrom']) => set({ continueFrom }),
    setHidden: (hidden: boolean) =>
      act(() => {
        conductor.hidden = hidden;
      }),

    setVocals: (vocals: boolean) => act(() => conductor.setVocals?.(vocals)),
    setVocalLevel: (level: number) => act(() => conductor.setVocalLevel?.(clamp(level, 0, 1))),
    setRate: (rate: number) => act(() => conductor.sound.setRate(clamp(rate, 0.5, 2))),
    setVolume: (volume: number) => act(() => conductor.sound.setVolume(clamp(volume, 0, 1))),
    setMuted: (muted: boolean) => act(() => conductor.sound.setMuted(muted)),
    setDeviceOffset: (seconds: number) => set({ deviceOffset: Math.round(clamp(seconds || 0, -0.5, 0.5) * 100) / 100 }),
    setRepeat: (repeat: boolean) => set({ repeat }),
    setLoop(wanted: { start: number; end: number } | undefined) {
      const start = Math.max(0, wanted?.start ?? 0);
      const end = Math.min(wanted?.end ?? 0, conductor.sound.duration || Infinity);
      const loop = end - start >= shortestLoop ? { start, end } : undefined;
      act(() => {
        facts.loop = loop;
        facts.turns = 0;
        // B was set where the music is, or before: the first turn is now.
        if (loop && conductor.sound.time >= loop.end) conductor.turn(start);
      });
    },
    toggleLineLoop() {
      const line = facts.song?.lyrics.lines[Math.max(0, lastLine())];
      if (facts.loop || !line) return commands.setLoop(undefined);
      commands.setLoop({ start: line.start - leadIn, end: conductor.cards?.sungEnd(line) ?? line.end });
    },
  };
  return commands;

  function seek(time: number, lead?: number): void {
    // NaN counts as 0, as everywhere.
    const target = time > 0 ? Math.min(time, conductor.sound.duration || Infinity) : 0;
    act(() => conductor.seek(target, lead));
  }

  /** The line that is sung or was sung last; -1 before the first. */
  function lastLine(): number {
    const { song, line, nextLine } = facts;
    if (line >= 0) return line;
    return (nextLine < 0 ? (song?.lyrics.lines.length ?? 0) : nextLine) - 1;
  }
}

/** NaN counts as 1. */
function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Number.isNaN(value) ? 1 : value));
}
