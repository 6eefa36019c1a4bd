import type { AudioSource } from '../core/song.ts';

/** Why a sound cannot be played. */
export interface SoundFailure {
  /**
   * `network`: not found or not reachable. `format`: arrived, but cannot be decoded. `cross-origin`: what its server has answered is not
   * audio, as far as an element can tell, and may not be looked at (CORS).
   */
  kind: 'network' | 'format' | 'cross-origin';
  /** Of `network`, where it can be seen: the status that its server has answered, or that it has answered with a web page. */
  answer?: number | 'page' | undefined;
  /** The address that failed. */
  src: string;
}

/**
 * The port through which a player makes sound. Commands state what is wanted and return at once; the last one wins, in any order
 * and at any time, also before the audio has arrived. Facts are read from the properties. All times are seconds of media time.
 */
export interface Sound {
  /** Where the music is: interpolated, and never running back but for a seek. Where a seek is under way, its target. */
  readonly time: number;
  /** NaN until known. */
  readonly duration: number;
  /** The last stretch that has arrived from the current place on: its end in seconds. */
  readonly bufferedEnd: number;
  /** True from the play command (ours or the system's) until pause, end, refusal or failure. */
  readonly playing: boolean;
  /** True while it plays but time stands still, because data is missing or the media has not begun to move. */
  readonly waiting: boolean;
  /** The end was reached by playing, and nothing was commanded since. */
  readonly ended: boolean;
  /** The browser refused the last play command because the page has had no gesture yet. */
  readonly blocked: boolean;
  readonly failure: SoundFailure | undefined;
  readonly rate: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  /** False where the platform ignores volume (iOS). */
  readonly canSetVolume: boolean;
  /** Counts the breaks in the run of time: seeks, stalls, corrections of more than 120 ms. What is drawn from time is set anew when it changes. */
  readonly jumps: number;

  /** Takes the first source that can be played; what was loaded before is let go. Keeps rate, volume and muted. An empty list unloads. */
  load(sources: readonly AudioSource[]): void;
  play(): void;
  pause(): void;
  seek(time: number): void;
  /** 0.5 to 2, pitch kept. */
  setRate(rate: number): void;
  setVolume(volume: number): void;
  setMuted(muted: boolean): void;
  /** Fades to silence within `seconds` of wall time. The next play, pause, seek or load restores the volume. Without effect where `canSetVolume` is false. */
  fadeOut(seconds: number): void;
  /** Calls `listener` whenever a property other than `time` has changed (the run of time alone is no change), until the signal aborts. */
  subscribe(listener: () => void, signal: AbortSignal): void;
  /** Stops, and lets the audio, its element and every listener go. */
  destroy(): void;
}
