import type { Card, Question } from '../core/cards.ts';
import type { Line } from '../core/lyrics.ts';
import type { Problem } from '../core/problem.ts';
import type { Song } from '../core/song.ts';
import { KaraokeEvent, type KaraokeErrorEvent } from './error-event.ts';

/** `karaoke-ready`: a song has been loaded. */
export class KaraokeReadyEvent extends KaraokeEvent {
  readonly song: Song;
  /** What the song's author should know of. */
  readonly problems: readonly Problem[];

  constructor(song: Song, problems: readonly Problem[]) {
    super('karaoke-ready');
    this.song = song;
    this.problems = problems;
  }
}

/** `karaoke-play`: the music starts. */
export class KaraokePlayEvent extends KaraokeEvent {
  /** Seconds. */
  readonly time: number;

  constructor(time: number) {
    super('karaoke-play');
    this.time = time;
  }
}

/** `karaoke-pause`: the music has stopped, whoever stopped it. */
export class KaraokePauseEvent extends KaraokeEvent {
  /** Seconds. */
  readonly time: number;

  constructor(time: number) {
    super('karaoke-pause');
    this.time = time;
  }
}

/** `karaoke-seek`: the place in the song was changed. */
export class KaraokeSeekEvent extends KaraokeEvent {
  /** Seconds. */
  readonly time: number;

  constructor(time: number) {
    super('karaoke-seek');
    this.time = time;
  }
}

/** `karaoke-line-change`: another line is sung now, or none. */
export class KaraokeLineChangeEvent extends KaraokeEvent {
  readonly line: Line | undefined;
  /** Index of the line in the lyrics, or -1. */
  readonly index: number;

  constructor(line: Line | undefined, index: number) {
    super('karaoke-line-change');
    this.line = line;
    this.index = index;
  }
}

/** `karaoke-card-open`: a card has come up. */
export class KaraokeCardOpenEvent extends KaraokeEvent {
  readonly card: Card;
  /** Its phrase is sung, or somebody opened it. */
  readonly openedBy: 'phrase' | 'hand';

  constructor(card: Card, openedBy: 'phrase' | 'hand') {
    super('karaoke-card-open');
    this.card = card;
    this.openedBy = openedBy;
  }
}

/** `karaoke-card-close`: a card has gone. */
export class KaraokeCardCloseEvent extends KaraokeEvent {
  readonly card: Card;

  constructor(card: Card) {
    super('karaoke-card-close');
    this.card = card;
  }
}

/** `karaoke-card-stop`: the music has stopped for a card. */
export class KaraokeCardStopEvent extends KaraokeEvent {
  readonly card: Card;
  /** Seconds. */
  readonly time: number;

  constructor(card: Card, time: number) {
    super('karaoke-card-stop');
    this.card = card;
    this.time = time;
  }
}

/** `karaoke-card-met`: a card has been met for the first time: its phrase was heard to its end, or somebody opened it. */
export class KaraokeCardMetEvent extends KaraokeEvent {
  readonly card: Card;

  constructor(card: Card) {
    super('karaoke-card-met');
    this.card = card;
  }
}

/**
 * `karaoke-progress`: what the learner has met of the song has changed, or is known from before. A page that gives `code` back as
 * `progress` the next time has the learner go on from there, also where the browser keeps nothing, as in a sandboxed frame.
 */
export class KaraokeProgressEvent extends KaraokeEvent {
  /** A resume code for this song: some three letters a card, safe in an address. Codes of older versions stay readable. */
  readonly code: string;
  /** The browser keeps it on this device, too. */
  readonly kept: boolean;

  constructor(code: string, kept: boolean) {
    super('karaoke-progress');
    this.code = code;
    this.kept = kept;
  }
}

/** `karaoke-song-end`: the end was reached by playing. */
export class KaraokeSongEndEvent extends KaraokeEvent {
  constructor() {
    super('karaoke-song-end');
  }
}

/**
 * `karaoke-song-complete`: the song has been listened to: its end was reached by playing, and at least four fifths of its sung seconds
 * were heard, in parts and in any order. What was jumped over does not count, what was heard twice counts once.
 */
export class KaraokeSongCompleteEvent extends KaraokeEvent {
  /** The share of the sung seconds that was heard: 0.8 to 1. */
  readonly heard: number;

  constructor(heard: number) {
    super('karaoke-song-complete');
    this.heard = heard;
  }
}

/** `karaoke-answer`: the reader has answered the question of a card. */
export class KaraokeAnswerEvent extends KaraokeEvent {
  readonly card: Card;
  readonly question: Question;
  /** What was answered, as the question's author wrote it or the reader typed it; where several choices are right, those that were chosen. */
  readonly answers: readonly string[];
  readonly correct: boolean;
  /** Seconds: where the music is. */
  readonly time: number;

  constructor(given: Pick<KaraokeAnswerEvent, 'card' | 'question' | 'answers' | 'correct' | 'time'>) {
    super('karaoke-answer');
    this.card = given.card;
    this.question = given.question;
    this.answers = given.answers;
    this.correct = given.correct;
    this.time = given.time;
  }
}

declare global {
  interface HTMLElementEventMap {
    'karaoke-ready': KaraokeReadyEvent;
    'karaoke-play': KaraokePlayEvent;
    'karaoke-pause': KaraokePauseEvent;
    'karaoke-seek': KaraokeSeekEvent;
    'karaoke-line-change': KaraokeLineChangeEvent;
    'karaoke-card-open': KaraokeCardOpenEvent;
    'karaoke-card-close': KaraokeCardCloseEvent;
    'karaoke-card-stop': KaraokeCardStopEvent;
    'karaoke-card-met': KaraokeCardMetEvent;
    'karaoke-progress': KaraokeProgressEvent;
    'karaoke-song-end': KaraokeSongEndEvent;
    'karaoke-song-complete': KaraokeSongCompleteEvent;
    'karaoke-answer': KaraokeAnswerEvent;
    'karaoke-error': KaraokeErrorEvent;
  }
}
