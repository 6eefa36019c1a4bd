import { allTextSizes, widestOffset } from '../elements/preferences.ts';
import { allThemes, type Theme } from '../elements/theme-names.ts';
import type { FrameSettings } from './frame-facts.ts';
import { type Reader, either, flag, list, maybe, number, oneOf, record, tuple } from './message-readers.ts';
import { type MethodName, methodNames } from '../elements/method-names.ts';
import { continueFrom, id, message, name, progress, rate, readEnvelope, share, stops, time } from './message-values.ts';

export interface CommandMessage {
  type: MethodName;
  id: string;
  /** As the method takes them. */
  values: unknown[];
}

/** From the host to the frame. */
export type HostMessage = { type: 'hello' } | { type: 'set'; id: string; values: [FrameSettings] } | CommandMessage;

const index = number(0, 1e5);
const none = tuple();
const aSwitch = tuple(maybe(flag));
const theme = oneOf(...allThemes);
const times = oneOf(2, 3, 5, Infinity);

const settings: Reader<FrameSettings> = record({
  stops: maybe(stops),
  stopsHidden: maybe(flag),
  continueFrom: maybe(continueFrom),
  rate: maybe(rate),
  volume: maybe(share),
  loop: maybe(flag),
  sweep: maybe(oneOf<'none' | ''>('none', '')),
  theme: maybe(oneOf<Theme | ''>(...allThemes, '')),
  keys: maybe(name),
  together: maybe(flag),
  lang: maybe(name),
  progress: maybe(progress),
});

const choices = record({
  stops: maybe(stops),
  stopsHidden: maybe(flag),
  continueFrom: maybe(continueFrom),
  textSize: maybe(oneOf(...allTextSizes)),
  sweep: maybe(flag),
  ruby: maybe(flag),
  translations: maybe(flag),
  theme: maybe(theme),
  language: maybe(name),
  deviceOffset: maybe(number(-widestOffset, widestOffset)),
  volume: maybe(share),
  muted: maybe(flag),
  vocals: maybe(flag),
  vocalLevel: maybe(share),
  practiceMode: maybe(oneOf('repeat', 'drill')),
  practiceTimes: maybe(name),
});

/** What each command carries. */
const methods: { readonly [Name in MethodName]: Reader<unknown[]> } = {
  play: none,
  pause: none,
  togglePlay: none,
  seek: tuple(time),
  seekBy: tuple(number(-1e6, 1e6)),
  seekToLine: tuple(index),
  nextLine: none,
  previousLine: none,
  restartLine: none,
  openCard: tuple(name),
  openCurrentCard: none,
  closeCard: none,
  continue: none,
  stopAgain: tuple(maybe(name)),
  setLoop: tuple(time, time),
  loopLines: tuple(index, index),
  toggleLineLoop: none,
  endLoop: none,
  toggleMuted: aSwitch,
  toggleVocals: aSwitch,
  setVocalLevel: tuple(share),
  toggleStops: aSwitch,
  openPanel: tuple(oneOf('cards', 'keys', 'search', 'settings', 'more', 'practice', 'share')),
  closePanel: none,
  toggleFullScreen: aSwitch,
  toggleStageMode: aSwitch,
  backToNow: none,
  practise: tuple(
    maybe(record({ mode: maybe(oneOf('repeat', 'drill')), times: maybe(times), lines: maybe(list(index, 5000)) })),
  ),
  answer: tuple(oneOf('passed', 'again')),
  stopPractice: none,
  choose: tuple(choices),
  forgetChoices: none,
};

const readFromHost: Reader<HostMessage> = either(
  message('hello', {}),
  message('set', { id, values: one(settings) }),
  ...methodNames.map((method) => message(method, { id, values: methods[method] })),
);

/** A list of just this. */
function one<T>(reader: Reader<T>): Reader<[T]> {
  return (values) => {
    const value = Array.isArray(values) ? reader(values[0]) : undefined;
    return value === undefined ? undefined : [value];
  };
}

/**
 * A checked copy of a message from a host, with nothing in it that is not described here; undefined for all else, also for those of other
 * versions. Numbers come back within their bounds, texts no longer than theirs.
 */
export const readHostMessage: Reader<HostMessage> = (data) => readEnvelope(data) && readFromHost(data);

/** Of a message of ours that is none of these, the id to which it wants an answer. */
export const readUnknown: Reader<string> = (data) => readEnvelope(data) && record({ id })(data)?.id;
