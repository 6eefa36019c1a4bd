import type { ContinueFrom, Stops } from '../core/schedule.ts';
import type { Theme } from '../elements/theme-names.ts';
import type {
  FrameCard,
  FrameError,
  FrameEventDetails,
  FrameEventName,
  FrameQuestion,
  FrameSettings,
  FrameSong,
  FrameState,
} from './frame-facts.ts';
import { type Fields, type Reader, either, flag, list, maybe, number, oneOf, record, text } from './message-readers.ts';

/** What every message bears. Whoever reads one of another `source` or version ignores it. */
export const envelope = { source: 'oboeuta', v: 1 } as const;

/** What each command carries. */
export interface CommandValues {
  play: undefined;
  pause: undefined;
  /** Seconds. */
  seek: number;
  nextLine: undefined;
  previousLine: undefined;
  /** The card's id. */
  openCard: string;
  closeCard: undefined;
  continue: undefined;
  set: FrameSettings;
}
export type CommandName = keyof CommandValues;

/**
 * Why a command was not done: the browser wants a gesture in the frame first; somebody paused before it sounded; there is no song, or
 * no sound; the song has no such card; no card holds the music; it
 * is no command that this frame knows, or carries nothing that it takes.
 */
export const failures = ['blocked', 'interrupted', 'no-song', 'no-card', 'not-held', 'unknown'] as const;
export type CommandFailure = (typeof failures)[number];

export type CommandMessage = { [Name in CommandName]: Valued<Name, CommandValues[Name]> }[CommandName];
type Valued<Name, Value> = { type: Name; id: string } & (Value extends undefined ? object : { value: Value });

export type EventMessage = { [Name in FrameEventName]: EventOf<Name> }[FrameEventName];
export interface EventOf<Name extends FrameEventName> {
  type: 'event';
  name: Name;
  detail: FrameEventDetails[Name];
}

/** From the host to the frame. */
export type HostMessage = { type: 'hello' } | CommandMessage;

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
  /** The answer to a command. */
  | { type: 'done'; id: string; state: FrameState; failure?: CommandFailure };

const time = number(0, 1e6);
const words = text(2000);
const name = text(200);
/** A number or a text that nobody else uses; one that is too long is none. */
const id: Reader<string> = (value) =>
  (typeof value === 'string' && value !== '' && value.length <= 64) || Number.isFinite(value)
    ? String(value)
    : undefined;
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
const stops = oneOf<Stops>('once', 'always', 'never');
const continueFrom = oneOf<ContinueFrom>('phrase', 'line', 'here');
const index = number(-1, 1e5);
/** Three letters a card. */
const progress = text(8000);
const rate = number(0.5, 2);
const share = number(0, 1);

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

const settings: Reader<FrameSettings> = record({
  stops: maybe(stops),
  stopsHidden: maybe(flag),
  continueFrom: maybe(continueFrom),
  rate: maybe(rate),
  volume: maybe(share),
  loop: maybe(flag),
  sweep: maybe(oneOf<'none' | ''>('none', '')),
  theme: maybe(oneOf<Theme | ''>('stage', 'paper', 'contrast', '')),
  keys: maybe(name),
  together: maybe(flag),
  lang: maybe(name),
  progress: maybe(progress),
});

const message = <Type extends string, Given extends Fields>(type: Type, fields: Given) =>
  record({ type: oneOf(type), ...fields });
const event = <Name extends FrameEventName, Detail>(detail: Reader<Detail>, ...names: Name[]) =>
  message('event', { name: oneOf(...names), detail });

const readFromHost: Reader<HostMessage> = either(
  message('hello', {}),
  record({ type: oneOf('play', 'pause', 'nextLine', 'previousLine', 'closeCard', 'continue'), id }),
  message('seek', { id, value: time }),
  message('openCard', { id, value: name }),
  message('set', { id, value: settings }),
);

const readFromFrame: Reader<FrameMessage> = either(
  message('here', { frame: id }),
  message('height', { height: number(1, 20_000) }),
  message('ready', { frame: id, state, song: maybe(song) }),
  message('state', { state }),
  message('done', { id, state, failure: maybe(oneOf(...failures)) }),
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

const readEnvelope = record({ source: oneOf(envelope.source), v: oneOf(envelope.v) });

/**
 * A checked copy of a message from a host, with nothing in it that is not described here; undefined for all else, also for those of other
 * versions. Numbers come back within their bounds, texts no longer than theirs.
 */
export const readHostMessage: Reader<HostMessage> = (data) => readEnvelope(data) && readFromHost(data);

/** Of a message of ours that is none of these, the id to which it wants an answer. */
export const readUnknown: Reader<string> = (data) => readEnvelope(data) && record({ id })(data)?.id;

/** The same for a message from a frame. */
export const readFrameMessage: Reader<FrameMessage> = (data) => readEnvelope(data) && readFromFrame(data);
