import type { ContinueFrom, Stops } from '../core/schedule.ts';
import type { Theme } from '../elements/theme-names.ts';
import type {
  FrameCard,
  FrameError,
  FrameEventDetails,
  FrameEventName,
  FrameSettings,
  FrameSong,
  FrameState,
} from './frame-facts.ts';
import { type Reader, either, flag, list, maybe, number, oneOf, record, text } from './message-readers.ts';

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
 * no sound; the song has no such card; no card holds the music.
 */
export const failures = ['blocked', 'interrupted', 'no-song', 'no-card', 'not-held'] as const;
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
const error: Reader<FrameError> = record({ code: name, message: words });
const stops = oneOf<Stops>('once', 'always', 'never');
const continueFrom = oneOf<ContinueFrom>('phrase', 'line', 'here');
const index = number(-1, 1e5);
const rate = number(0.5, 2);
const volume = number(0, 1);

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
  volume,
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
  volume: maybe(volume),
  loop: maybe(flag),
  sweep: maybe(oneOf<'none' | ''>('none', '')),
  theme: maybe(oneOf<Theme | ''>('stage', 'paper', 'contrast', '')),
  keys: maybe(name),
  together: maybe(flag),
  lang: maybe(name),
});

const type = <Type extends string>(itself: Type) => ({ type: oneOf(itself) });
const event = <Name extends FrameEventName, Detail>(eventName: Name, detail: Reader<Detail>) =>
  record({ ...type('event'), name: oneOf(eventName), detail });

const readHostFields: Reader<HostMessage> = either(
  record(type('hello')),
  record({ ...type('play'), id }),
  record({ ...type('pause'), id }),
  record({ ...type('seek'), id, value: time }),
  record({ ...type('nextLine'), id }),
  record({ ...type('previousLine'), id }),
  record({ ...type('openCard'), id, value: name }),
  record({ ...type('closeCard'), id }),
  record({ ...type('continue'), id }),
  record({ ...type('set'), id, value: settings }),
);

const readFrameFields: Reader<FrameMessage> = either(
  record({ ...type('here'), frame: id }),
  record({ ...type('height'), height: number(1, 20_000) }),
  record({ ...type('ready'), frame: id, state, song: maybe(song) }),
  record({ ...type('state'), state }),
  record({ ...type('done'), id, state, failure: maybe(oneOf(...failures)) }),
  event('karaoke-ready', record({ song })),
  event('karaoke-play', record({ time })),
  event('karaoke-pause', record({ time })),
  event('karaoke-seek', record({ time })),
  event('karaoke-line-change', record({ index, line: maybe(line) })),
  event('karaoke-card-open', record({ card, openedBy: oneOf('phrase', 'hand') })),
  event('karaoke-card-close', record({ card })),
  event('karaoke-card-stop', record({ card, time })),
  event('karaoke-card-met', record({ card })),
  event('karaoke-song-end', record({})),
  event('karaoke-error', record({ error })),
);

const readEnvelope = record({ source: oneOf(envelope.source), v: oneOf(envelope.v) });

/**
 * A checked copy of a message from a host, with nothing in it that is not described here; undefined for all else, also for those of other
 * versions. Numbers come back within their bounds, texts no longer than theirs.
 */
export const readHostMessage: Reader<HostMessage> = (data) => readEnvelope(data) && readHostFields(data);

/** The same for a message from a frame. */
export const readFrameMessage: Reader<FrameMessage> = (data) => readEnvelope(data) && readFrameFields(data);
