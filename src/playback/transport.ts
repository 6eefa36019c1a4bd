import { type Conductor, leadIn } from './conductor.ts';
import type { Sound } from './sound.ts';

/** Sooner (seconds) than this after the start of a line, the previous line is the one before it. */
const justBegun = 1;

/** The commands of a player that move the music. */
export function createTransport(conductor: Conductor, sound: Sound) {
  const { facts } = conductor;

  function play(): void {
    conductor.act(() => {
      // Without a song nothing would sound, and other players would fall silent for it.
      if (!facts.song) return;
      const { held } = conductor.stage;
      if (held) return conductor.continueFrom(held);
      if (sound.ended || sound.time >= sound.duration) conductor.seek(0);
      sound.play();
    });
  }

  const pause = () => conductor.act(() => sound.pause());

  function seek(time: number, lead?: number): void {
    // NaN counts as 0, as everywhere.
    const target = time > 0 ? Math.min(time, sound.duration || Infinity) : 0;
    conductor.act(() => conductor.seek(target, lead));
  }

  function seekToLine(index: number): void {
    const line = facts.song?.lyrics.lines[index];
    if (line) seek(line.start, leadIn);
  }

  /** The line that is sung or was sung last; -1 before the first. */
  function lastLine(): number {
    const { song, line, nextLine } = facts;
    if (line >= 0) return line;
    return (nextLine < 0 ? (song?.lyrics.lines.length ?? 0) : nextLine) - 1;
  }

  return {
    play,
    pause,
    togglePlay: () => (facts.playing ? pause() : play()),
    seek: (time: number) => seek(time),
    seekBy: (seconds: number) => seek(sound.time + seconds),
    seekToLine,
    nextLine: () => seekToLine(facts.nextLine),
    previousLine() {
      const index = lastLine();
      const start = facts.song?.lyrics.lines[index]?.start ?? 0;
      seekToLine(index > 0 && conductor.displayTime - start < justBegun ? index - 1 : index);
    },
    restartLine: () => seekToLine(lastLine()),
  };
}
