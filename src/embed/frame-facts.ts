import type { ContinueFrom, Stops } from '../core/schedule.ts';
import type { Theme } from '../elements/theme-names.ts';

export interface FrameLine {
  /** Seconds. */
  start: number;
  /** Seconds; absent where it lasts to the end of the song. */
  end?: number;
  text: string;
}

export interface FrameCard {
  id: string;
  title: string;
}

/** The question of a card that has been answered, as its author wrote it. */
export interface FrameQuestion {
  prompt: string;
  choices: { text: string; right: boolean }[];
  answers: string[];
}

export interface FrameSong {
  id: string;
  title: string;
  artist?: string;
  /** BCP 47, such as `ja`. */
  language: string;
  lines: FrameLine[];
  cards: FrameCard[];
}

export interface FrameError {
  /** Stable, such as `not-found`. */
  code: string;
  /** One sentence. */
  message: string;
}

/** What is true of the player in a frame. Times are seconds. */
export interface FrameState {
  phase: 'empty' | 'loading' | 'ready' | 'failed';
  /** When this was said; while it plays, time runs on. */
  time: number;
  /** Absent until it is known. */
  duration?: number;
  playing: boolean;
  /** Playing is wanted, but data is missing. */
  waiting: boolean;
  /** The browser wants a gesture in the frame before it lets the song sound. */
  blocked: boolean;
  /** A card holds the music. */
  held: boolean;
  ended: boolean;
  /** Index of the line that is sung, or -1. */
  line: number;
  card?: FrameCard;
  stops: Stops;
  stopsHidden: boolean;
  continueFrom: ContinueFrom;
  rate: number;
  volume: number;
  muted: boolean;
  /** At its end the song starts again. */
  repeat: boolean;
  /** The stretch that is repeated. */
  loop?: { start: number; end: number };
  error?: FrameError;
}

/** The attributes of `<karaoke-player>` that a host may set, as its properties are called. */
export interface FrameSettings {
  stops?: Stops;
  stopsHidden?: boolean;
  continueFrom?: ContinueFrom;
  rate?: number;
  volume?: number;
  loop?: boolean;
  /** `none`, or empty. */
  sweep?: 'none' | '';
  /** `stage`, `paper`, `contrast`, or empty. */
  theme?: Theme | '';
  keys?: string;
  together?: boolean;
  lang?: string;
  /** The `code` of the last `karaoke-progress`, or empty: the host keeps it. */
  progress?: string;
}

/** What each event of `<karaoke-player>` carries out of the frame. */
export interface FrameEventDetails {
  'karaoke-ready': { song: FrameSong };
  'karaoke-play': { time: number };
  'karaoke-pause': { time: number };
  'karaoke-seek': { time: number };
  /** `line` is absent and `index` is -1 where none is sung. */
  'karaoke-line-change': { index: number; line?: FrameLine };
  'karaoke-card-open': { card: FrameCard; openedBy: 'phrase' | 'hand' };
  'karaoke-card-close': { card: FrameCard };
  'karaoke-card-stop': { card: FrameCard; time: number };
  'karaoke-card-met': { card: FrameCard };
  /** Comes where the frame can keep nothing itself, or the host has said that it keeps it: has set `progress`. */
  'karaoke-progress': { code: string; kept: boolean };
  'karaoke-song-end': object;
  /** `heard` is the share of the sung seconds that was heard. */
  'karaoke-song-complete': { heard: number };
  'karaoke-answer': { card: FrameCard; question: FrameQuestion; answers: string[]; correct: boolean; time: number };
  'karaoke-error': { error: FrameError };
}
export type FrameEventName = keyof FrameEventDetails;
