import type {
  FrameCard,
  FrameError,
  FrameEventDetails,
  FrameEventName,
  FrameQuestion,
  FrameSong,
  FrameState,
} from './frame-facts.ts';
import { type Reader, either, flag, list, maybe, number, oneOf, record } from './message-readers.ts';
import {
  continueFrom,
  id,
  message,
  name,
  progress,
  rate,
  readEnvelope,
  share,
  stops,
  time,
  words,
} from './message-values.ts';

/**
 * Why a command was not done: the browser wants a gesture in the frame first; somebody paused before it sounded; there is no song, or
 * no sound; the song has no such card; it is no command that this frame knows, or not with these values.
 */
export const failures = ['blocked', 'interrupted', 'no-song', 'no-card', 'unknown'] as const;
export type CommandFailure = (typeof failures)[number];

export type EventMessage = { [Name in FrameEventName]: EventOf<Name> }[FrameEventName];
export interface EventOf<Name extends FrameEventName> {
  type: 'event';
  name: Name;
  detail: FrameEventDetails[Name];
}

/** From the frame to the host. */
export type FrameMessage =
  /** The frame is there. `frame` is another each time that it is loaded. */
  | { type: 'here'; frame: string }
  /** CSS pixels that the frame would like to be tall. */
  | { type: 'height'; height: number }
  /** The answer to hello. */
  | { type: 'ready'; frame: string; state: FrameState; song?: FrameSong }
  | { type: 'state'; state: FrameState }
  | EventMessage
  /** The answer to a command: why it was not done; else whether anything came of it. */
  | { type: 'done'; id: string; state: FrameState; result?: boolean; failure?: CommandFailure };

const card: Reader<FrameCard> = record({ id: name, title: words });
const line = record({ start: time, end: maybe(time), text: words });
const song = record({
  id: name,
  title: words,
  artist: maybe(words),
  language: name,
  lines: list(line, 5000),
  cards: list(card, 2000),
});
const answers = list(words, 100);
const question: Reader<FrameQuestion> = record({
  prompt: words,
  choices: list(record({ text: words, right: flag }), 100),
  answers,
});
const error: Reader<FrameError> = record({ code: name, message: words });
const index = number(-1, 1e5);

const state: Reader<FrameState> = record({
  phase: oneOf<FrameState['phase']>('empty', 'loading', 'ready', 'failed'),
  time,
  duration: maybe(time),
  playing: flag,
  waiting: flag,
  blocked: flag,
  held: flag,
  ended: flag,
  line: index,
  card: maybe(card),
  stops,
  stopsHidden: flag,
  continueFrom,
  rate,
  volume: share,
  muted: flag,
  repeat: flag,
  loop: maybe(record({ start: time, end: time })),
  error: maybe(error),
});

const event = <Name extends FrameEventName, Detail>(detail: Reader<Detail>, ...names: Name[]) =>
  message('event', { name: oneOf(...names), detail });

const readFromFrame: Reader<FrameMessage> = either(
  message('here', { frame: id }),
  message('height', { height: number(1, 20_000) }),
  message('ready', { frame: id, state, song: maybe(song) }),
  message('state', { state }),
  message('done', { id, state, result: maybe(flag), failure: maybe(oneOf(...failures)) }),
  event(record({ song }), 'karaoke-ready'),
  event(record({ time }), 'karaoke-play', 'karaoke-pause', 'karaoke-seek'),
  event(record({ index, line: maybe(line) }), 'karaoke-line-change'),
  event(record({ card, openedBy: oneOf('phrase', 'hand') }), 'karaoke-card-open'),
  event(record({ card, time }), 'karaoke-card-stop'),
  event(record({ card }), 'karaoke-card-close', 'karaoke-card-met'),
  event(record({ code: progress, kept: flag }), 'karaoke-progress'),
  event(record({}), 'karaoke-song-end'),
  event(record({ heard: share }), 'karaoke-song-complete'),
  event(record({ card, question, answers, correct: flag, time }), 'karaoke-answer'),
  event(record({ error }), 'karaoke-error'),
);

/**
 * A checked copy of a message from a frame, with nothing in it that is not described here; undefined for all else, also for those of other
 * versions. Numbers come back within their bounds, texts no longer than theirs.
 */
export const readFrameMessage: Reader<FrameMessage> = (data) => readEnvelope(data) && readFromFrame(data);
