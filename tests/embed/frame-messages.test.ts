import { anything, check, constant, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrameMessage } from '../../src/embed/frame-messages.ts';
import { readHostMessage, readUnknown } from '../../src/embed/host-messages.ts';
import { methodNames } from '../../src/elements/method-names.ts';
import { analyseElements } from '../reference/manifest.ts';
import { envelope, frameMessages, hostMessages, state } from './frame-messages.ts';

const sides = [
  { side: 'a host', read: readHostMessage, own: hostMessages, others: frameMessages },
  { side: 'a frame', read: readFrameMessage, own: frameMessages, others: hostMessages },
];
const wrap = (message: object, other: object = {}) => ({ ...envelope, ...message, ...other });

describe.each(sides)('messages from $side', ({ read, own, others }) => {
  test.each(own)('%j is read', (message) => {
    expect(read(wrap(message))).toEqual(message);
  });

  test.each(others)('%j is none of them', (message) => {
    expect(read(wrap(message))).toBeUndefined();
  });

  test.each(own)('of another source or version %j is ignored', (message) => {
    const strangers = [{ source: 'other' }, { source: undefined }, { v: 2 }, { v: '1' }, { v: undefined }];
    expect(strangers.map((other) => read(wrap(message, other)))).toEqual(strangers.map(() => undefined));
  });

  test.each(own)('what nobody has described is left out of %j', (message) => {
    expect(read(wrap(message, { other: 1, constructor: 2 }))).toEqual(message);
  });

  test('whatever comes, nothing is thrown, and only what is described is read', () => {
    const whatever = anything({
      withNullPrototype: true,
      withSparseArray: true,
      withBigInt: true,
      withTypedArray: true,
    });
    expect(check(property(whatever, (data) => read(data) === undefined))).toMatchObject({ failed: false });
  });

  test('with any value in any place of a message, what is read can be read again and is then the same', () => {
    const spoilt = constantFrom(...own).chain((message) =>
      tuple(constant(message), constantFrom(...placesIn(wrap(message))), anything()),
    );
    const staysTheSame = property(spoilt, ([message, place, value]) => {
      const once = read(withValue(wrap(message), place, value));
      expect(once && read(wrap(once))).toEqual(once);
    });
    expect(check(staysTheSame, { numRuns: 2000 })).toMatchObject({ failed: false });
  });
});

/** The ways to each value in some data. */
function placesIn(data: unknown, way: string[] = []): string[][] {
  if (typeof data !== 'object' || data === null) return [way];
  return [way, ...Object.entries(data).flatMap(([name, value]) => placesIn(value, [...way, name]))];
}

function withValue(data: unknown, [first, ...rest]: string[], value: unknown): unknown {
  if (first === undefined) return value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(data) ? [...data] : { ...(data as object) };
  Reflect.set(copy, first, withValue(Reflect.get(copy, first), rest, value));
  return copy;
}

const command = (type: string, ...values: unknown[]) => wrap({ type, id: 1, values });
const set = (settings: object) => command('set', settings);

test.each([
  ['a time before the song', command('seek', -5), { values: [0] }],
  ['a time after all songs', command('seek', 1e9), { values: [1e6] }],
  ['a rate that is too slow', set({ rate: 0.01 }), { values: [{ rate: 0.5 }] }],
  ['a rate that is too fast', set({ rate: 100 }), { values: [{ rate: 2 }] }],
  ['a volume beyond all', set({ volume: 7 }), { values: [{ volume: 1 }] }],
  ['a number as id', command('play'), { id: '1' }],
  ['a long card id', command('openCard', 'x'.repeat(1e6)), { values: ['x'.repeat(200)] }],
  ['a long code', set({ progress: 'x'.repeat(1e6) }), { values: [{ progress: 'x'.repeat(8000) }] }],
])('%s is brought within its bounds', (_, data, part) => {
  expect(readHostMessage(data)).toMatchObject(part);
});

test.each([
  ['no data', undefined],
  ['text', '{"source":"oboeuta","v":1,"type":"play","id":1}'],
  ['a list', [envelope]],
  ['an unknown type', command('destroy')],
  ['a name of every object', command('toString')],
  ['the name of a prototype', wrap(JSON.parse('{"__proto__": {"type": "play", "id": 1}}'))],
  ['a command without an id', wrap({ type: 'play' })],
  ['an empty id', wrap({ type: 'play', id: '' })],
  ['a long id', wrap({ type: 'play', id: 'x'.repeat(65) })],
  ['an id that is no number', wrap({ type: 'play', id: Number.NaN })],
  ['an object as id', wrap({ type: 'play', id: {} })],
  ['no time', command('seek')],
  ['NaN', command('seek', Number.NaN)],
  ['Infinity', command('seek', Infinity)],
  ['a time in words', command('seek', '12')],
  ['a card that is no text', command('openCard', { toString: () => 'skip' })],
  ['no settings', command('set')],
  ['unknown stops', set({ stops: 'sometimes' })],
  ['an unknown theme', set({ theme: 'neon' })],
  ['one setting out of two', set({ rate: 1, volume: 'loud' })],
])('%s is not obeyed', (_, data) => {
  expect(readHostMessage(data)).toBeUndefined();
});

test.each([
  [wrap({ type: 'dance', id: 'a' }), 'a'],
  [wrap({ type: 'dance' }), undefined],
  [wrap({ type: 'dance', id: 'a' }, { v: 2 }), undefined],
])('of what is not known it is read who wants an answer: %j', (data, id) => {
  expect(readUnknown(data)).toBe(id);
});

test('of too many lines the first are read', () => {
  const lines = Array.from({ length: 6000 }, (_, start) => ({ start, text: 'la' }));
  const song = { id: 'a', title: 'A', language: 'ja', lines, cards: [] };
  const read = readFrameMessage(wrap({ type: 'ready', frame: '1', state, song }));
  expect(read).toMatchObject({ song: { lines: { length: 5000 } } });
});

describe('a host can do what a page can', () => {
  const player = analyseElements().elements.find(({ tagName }) => tagName === 'karaoke-player');
  /** A frame plays the song that its address names, and follows none but its own. */
  const ofTheAddress = new Set(
    'src audio lyrics cards song followAddress follow-address start-at loading page site'.split(' '),
  );

  test('each method is a command', () => {
    const methods = player?.members?.filter(({ kind }) => kind === 'method').map(({ name }) => name) ?? [];
    const commands = hostMessages.map(({ type }) => type);
    expect(commands).toEqual(expect.arrayContaining(methods));
    expect(methodNames.toSorted()).toEqual(methods.toSorted());
    expect(methods).toContain('play');
  });

  test('each attribute is a setting', () => {
    const settings = hostMessages.flatMap(({ type, values }) =>
      type === 'set' ? Object.keys(Object([values].flat()[0])) : [],
    );
    const attributes = player?.attributes?.map(({ name, fieldName }) => fieldName ?? name) ?? [];
    expect(settings).toEqual(expect.arrayContaining(attributes.filter((name) => !ofTheAddress.has(name))));
    expect(attributes).toContain('rate');
  });

  test('each event comes out of the frame', () => {
    const events = player?.events?.map(({ name }) => name) ?? [];
    expect(frameMessages.map(({ name }) => name)).toEqual(expect.arrayContaining(events));
    expect(events).toContain('karaoke-ready');
  });
});
