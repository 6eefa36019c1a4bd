import { beforeEach, describe, expect, test } from 'vitest';
import type { Question } from '../../src/core/cards.ts';
import {
  KaraokeAnswerEvent,
  KaraokeCardMetEvent,
  KaraokePauseEvent,
  KaraokePlayEvent,
  KaraokeSongCompleteEvent,
} from '../../src/elements/events.ts';
import { observeXapi, type XapiOptions, type XapiSource, type XapiStatement } from '../../src/embed/xapi.ts';
import { formatDuration } from '../../src/embed/xapi-statement.ts';
import { readCard } from '../core/written-cards.ts';
import { faultsOf } from './xapi-schema.ts';

const song = { id: 'resnet', title: 'ResNet覚えうた', language: 'ja' };
const activity = 'https://songs.example/songs/resnet/';
const actor = { account: { homePage: 'https://school.example/', name: '42' } };
const endingPoint = 'http://id.tincanapi.com/extension/ending-point';

const card = readCard(
  '## 残差学習 {#残差}',
  '### 問\n残差学習の対象は **どれ** ですか\n- [ ] $F(x)$\n- [x] 入力との[差分](https://a.example/)\n- [x] 差',
  '### 問\nResidualとは\n= 残差\n= ざんさ',
);
const none: Question = { prompt: '', choices: [], answers: [] };
const [choice = none, typed = none] = card.questions;

class FakePlayer extends EventTarget implements XapiSource {
  currentTime = 83.254;
  state: XapiSource['state'] = { song, duration: 134.5 };
  song: object | undefined;
}

let player: FakePlayer;
let statements: XapiStatement[];
const observe = (options: XapiOptions = {}) =>
  observeXapi(player, (statement) => statements.push(statement), { actor, activity, ...options });
const answer = (question: Question, answers: string[], correct: boolean) =>
  player.dispatchEvent(new KaraokeAnswerEvent({ card, question, answers, correct, time: 12 }));

beforeEach(() => {
  player = new FakePlayer();
  statements = [];
});

function doAll(): void {
  observe();
  player.dispatchEvent(new KaraokePlayEvent(0));
  player.dispatchEvent(new KaraokeCardMetEvent(card));
  answer(choice, ['差', '入力との[差分](https://a.example/)'], true);
  answer(typed, ['誤差'], false);
  player.dispatchEvent(new KaraokePauseEvent(134.5));
  player.dispatchEvent(new KaraokeSongCompleteEvent(0.93));
}

describe('a statement', () => {
  test('of each kind is one that a store takes', () => {
    doAll();
    expect(statements.map(faultsOf)).toEqual([[], [], [], []]);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(4);
    expect(statements.map(({ verb }) => verb.id.replace('http://adlnet.gov/expapi/verbs/', ''))).toEqual([
      'experienced',
      'answered',
      'answered',
      'completed',
    ]);
  });

  test('says what was done, in the language of the song, and where in it', () => {
    doAll();
    const [met, chosen, wrong, completed] = statements;
    const songActivity = { id: activity, definition: { name: { ja: song.title } } };
    const cardId = `${activity}#card=%E6%AE%8B%E5%B7%AE`;
    expect(met).toMatchObject({
      actor,
      object: { id: cardId, definition: { name: { ja: '残差学習' } } },
      context: {
        language: 'ja',
        contextActivities: { parent: [songActivity] },
        extensions: { [endingPoint]: 'PT83.25S' },
      },
    });
    expect(chosen).toMatchObject({
      object: {
        id: expect.stringMatching(new RegExp(`^${cardId}&question=[0-9a-z]+$`)),
        definition: {
          name: { ja: '残差学習の対象は どれ ですか' },
          interactionType: 'choice',
          correctResponsesPattern: ['choice-2[,]choice-3'],
          choices: [
            { id: 'choice-1', description: { ja: 'F(x)' } },
            { id: 'choice-2', description: { ja: '入力との差分' } },
            { id: 'choice-3', description: { ja: '差' } },
          ],
        },
      },
      result: { success: true, response: 'choice-2[,]choice-3' },
      context: {
        contextActivities: { parent: [{ id: cardId }], grouping: [songActivity] },
        extensions: { [endingPoint]: 'PT12S' },
      },
    });
    expect(wrong).toMatchObject({
      object: { definition: { interactionType: 'fill-in', correctResponsesPattern: ['残差', 'ざんさ'] } },
      result: { success: false, response: '誤差' },
    });
    expect(completed).toMatchObject({
      object: songActivity,
      result: { completion: true, extensions: { 'https://w3id.org/xapi/video/extensions/progress': 0.93 } },
      context: { extensions: { [endingPoint]: 'PT134.5S' } },
    });
  });

  test('of a song says for how long it has sounded', () => {
    observe();
    const at = (event: Event, timeStamp: number) => {
      Object.defineProperty(event, 'timeStamp', { value: timeStamp });
      player.dispatchEvent(event);
    };
    at(new KaraokePlayEvent(0), 100);
    at(new KaraokePauseEvent(0), 900);
    at(new Event('karaoke-ready'), 950);
    at(new KaraokePlayEvent(0), 1000);
    at(new Event('karaoke-ready'), 1300);
    at(new KaraokePauseEvent(0), 61_000);
    at(new KaraokePlayEvent(0), 99_000);
    at(new KaraokeSongCompleteEvent(1), 100_250);
    at(new KaraokeSongCompleteEvent(1), 110_250);
    expect(statements.map(({ result }) => result?.duration)).toEqual(['PT61.25S', 'PT10S']);
  });

  test('comes of the events of a frame as well, which are data', () => {
    player.state = { duration: 134.5 };
    player.song = song;
    observe();
    const { id, title } = card;
    const details = {
      'karaoke-card-met': { card: { id, title } },
      'karaoke-answer': { card: { id, title }, question: typed, answers: ['残差'], correct: true, time: 12 },
      'karaoke-song-complete': { heard: 1 },
    };
    for (const [name, detail] of Object.entries(details))
      player.dispatchEvent(Object.assign(new Event(name), structuredClone(detail)));
    expect(statements.map(faultsOf)).toEqual([[], [], []]);
    expect(statements[1]).toMatchObject({ result: { success: true, response: '残差' } });
  });

  test('has an id of the question that stays when questions are reordered or others change', () => {
    observe();
    answer(typed, ['残差'], true);
    answer({ ...typed, answers: ['残差', 'residual'] }, ['x'], false);
    answer(choice, ['差'], false);
    const [first, second, other] = statements.map(({ object }) => object.id);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
  });

  test('is made of an IRI with a fragment, too', () => {
    observe({ activity: 'https://a.example/#song=x' });
    player.dispatchEvent(new KaraokeCardMetEvent({ ...card, id: 'a b' }));
    expect(statements[0]?.object.id).toBe('https://a.example/#song=x&card=a%20b');
  });

  test('of a song without a language is in none that is known', () => {
    player.state = { song: { ...song, language: '' } };
    observe();
    player.dispatchEvent(new KaraokeCardMetEvent(card));
    expect(statements.map(faultsOf)).toEqual([[]]);
    expect(statements[0]?.object.definition.name).toEqual({ und: card.title });
  });

  test('is not made where there is no song, or after its signal was aborted', () => {
    const life = new AbortController();
    observe({ signal: life.signal });
    player.state = undefined;
    player.dispatchEvent(new KaraokeCardMetEvent(card));
    player.state = { song };
    life.abort();
    player.dispatchEvent(new KaraokeCardMetEvent(card));
    expect(statements).toEqual([]);
  });
});

test('the schema knows what is wrong', () => {
  doAll();
  const [met, chosen] = statements;
  expect(faultsOf({ ...met, actor: {} })).not.toEqual([]);
  expect(faultsOf({ ...met, actor: { ...actor, mbox: 'mailto:a@b.example' } })).not.toEqual([]);
  expect(faultsOf({ ...met, object: { ...met?.object, id: 'not an iri' } })).not.toEqual([]);
  expect(faultsOf({ ...met, stored: true })).not.toEqual([]);
  const definition = { ...chosen?.object.definition, choices: undefined };
  expect(faultsOf(JSON.parse(JSON.stringify({ ...chosen, object: { ...chosen?.object, definition } })))).not.toEqual(
    [],
  );
});

test.each([
  [0, 'PT0S'],
  [NaN, 'PT0S'],
  [1.005, 'PT1S'],
  [83.254, 'PT83.25S'],
  [3600, 'PT3600S'],
])('%s seconds are %s', (seconds, duration) => {
  expect(formatDuration(seconds)).toBe(duration);
});
