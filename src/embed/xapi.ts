import type { Question } from '../core/cards.ts';
import {
  describeActivities,
  languageOf,
  responseTo,
  vocabulary,
  type Activities,
  type XapiSong,
} from './xapi-activities.ts';
import {
  formatDuration,
  type XapiActivity,
  type XapiActor,
  type XapiParents,
  type XapiResult,
  type XapiStatement,
} from './xapi-statement.ts';

export type { XapiSong } from './xapi-activities.ts';
export type * from './xapi-statement.ts';

/** A `<karaoke-player>`, or what `createFrame` gives: whatever has their events and these facts. */
export interface XapiSource extends EventTarget {
  /** Seconds. */
  readonly currentTime: number;
  readonly state?: { readonly song?: XapiSong | undefined; readonly duration?: number } | undefined;
  /** Looked at where the state has none. */
  readonly song?: object | undefined;
}

export interface XapiOptions {
  /** Who learns. Without it the statements have no actor: put it in before they are stored. */
  actor?: XapiActor;
  /** The song's IRI, such as the address of its page. Without it, the address of this page (its canonical one), with the song's id. */
  activity?: string;
  /** Ends it. */
  signal?: AbortSignal;
}

type Verb = 'experienced' | 'answered' | 'completed';

const endingPoint = 'http://id.tincanapi.com/extension/ending-point';
const progress = 'https://w3id.org/xapi/video/extensions/progress';

/** What the events bear. */
interface Told extends Event {
  card: { id: string; title: string };
  question: Question;
  answers: readonly string[];
  correct: boolean;
  time: number;
  heard: number;
}

const isSong = (value: object | undefined): value is XapiSong => value !== undefined && 'id' in value;

function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return (canonical || location.href).replace(/#.*/s, '');
}

interface Deed {
  object: XapiActivity;
  result?: XapiResult;
  parents?: XapiParents;
}

/** Hands on what was done at a place of the song, in seconds. */
type Tell = (verb: Verb, time: number, describe: (activities: Activities) => Deed) => void;

function createTell(
  player: XapiSource,
  send: (statement: XapiStatement) => void,
  { actor, activity }: XapiOptions,
): Tell {
  return (verb, time, describe) => {
    const song = [player.state?.song, player.song].find(isSong);
    if (!song) return;
    const iri = activity ?? `${pageAddress()}#song=${encodeURIComponent(song.id)}`;
    const { object, result, parents } = describe(describeActivities(song, iri));
    send({
      id: crypto.randomUUID?.(),
      actor,
      verb: { id: `${vocabulary}verbs/${verb}`, display: { en: verb } },
      object,
      result,
      context: {
        language: languageOf(song),
        platform: 'oboeuta',
        contextActivities: parents,
        extensions: { [endingPoint]: formatDuration(time) },
      },
      timestamp: new Date().toISOString(),
    });
  };
}

/** Counts the milliseconds for which a song has sounded. */
function createStopwatch() {
  let counted = 0;
  let since: number | undefined;
  return {
    start: (now: number) => (since ??= now),
    stop(now: number) {
      counted += now - (since ?? now);
      since = undefined;
    },
    /** Another song may be there. While it sounds, only its cards have come. */
    reset: () => since ?? (counted = 0),
    /** What was counted since the last lap. */
    lap(now: number) {
      const lap = counted + now - (since ?? now);
      counted = 0;
      since &&= now;
      return lap;
    },
  };
}

/**
 * Makes Experience API statements of what a learner does in a player, and hands them to `send`: `experienced` for a card that is met
 * for the first time, `answered` for a question, `completed` for a song. Nothing is sent anywhere: the page passes them on.
 */
export function observeXapi(
  player: XapiSource,
  send: (statement: XapiStatement) => void,
  options: XapiOptions = {},
): void {
  const tell = createTell(player, send, options);
  const watch = createStopwatch();
  const hear: Record<string, (event: Told) => void> = {
    'karaoke-ready': () => watch.reset(),
    'karaoke-play': ({ timeStamp }) => watch.start(timeStamp),
    'karaoke-pause': ({ timeStamp }) => watch.stop(timeStamp),
    'karaoke-card-met': ({ card }) =>
      tell('experienced', player.currentTime, (all) => ({ object: all.card(card), parents: { parent: [all.song] } })),
    'karaoke-answer': ({ card, question, answers, correct, time }) =>
      tell('answered', time, (all) => ({
        object: all.question(card, question),
        result: { success: correct, response: responseTo(question, answers) },
        parents: { parent: [all.card(card)], grouping: [all.song] },
      })),
    'karaoke-song-complete': ({ heard, timeStamp }) => {
      const duration = formatDuration(watch.lap(timeStamp) / 1000);
      const result = { completion: true, duration, extensions: { [progress]: heard } };
      // At its end a song may have started again. NaN is a length that is not known.
      tell('completed', player.state?.duration || player.currentTime, (all) => ({ object: all.song, result }));
    },
  };
  // Of the options, they heed the signal.
  for (const [type, listener] of Object.entries(hear)) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whoever dispatches these events gives them these fields
    player.addEventListener(type, (event) => listener(event as Told), options);
  }
}
