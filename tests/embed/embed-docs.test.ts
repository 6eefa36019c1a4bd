import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failures, readFrameMessage } from '../../src/embed/frame-messages.ts';
import { readHostMessage } from '../../src/embed/host-messages.ts';
import { envelope, frameMessages, hostMessages, state } from './frame-messages.ts';

const text = readFileSync(join(import.meta.dirname, '../../docs/embed.md'), 'utf8');
const chapters = new Map(text.split(/^#{2,3} /m).map((chapter) => [chapter.split('\n')[0], chapter]));

/** The rows of a chapter's table: what stands in its code. */
const rowsOf = (chapter: string) =>
  Array.from((chapters.get(chapter) ?? '').matchAll(/^\| `.*$/gm), ([row]) =>
    Array.from(row.matchAll(/`([^`]+)`/g), ([, code = '']) => code),
  );
const namesIn = (chapter: string) => rowsOf(chapter).map(([name]) => name);
const song = { id: 'a', title: 'A', language: 'ja', lines: [], cards: [] };
/** An example with what it leaves out. */
const whole = (example: string): object =>
  JSON.parse(
    example
      .replace(/"state":\{[^}]*…\}/, `"state":${JSON.stringify(state)}`)
      .replace('"song":{…}', `"song":${JSON.stringify(song)}`),
  );

describe('docs/embed.md', () => {
  test('tells of each message and each event, and of no other', () => {
    const types = new Set(frameMessages.map(({ type }) => type));
    const events = new Set(frameMessages.flatMap(({ name }) => name ?? []));
    expect(new Set(namesIn('From the frame'))).toEqual(types);
    expect(new Set(namesIn('Events'))).toEqual(events);
    expect(new Set(namesIn('To the frame'))).toEqual(new Set(hostMessages.map(({ type }) => type)));
  });

  test.each(rowsOf('From the frame'))('%s has examples that are read', (type, ...examples) => {
    const messages = examples
      .filter((each) => each.startsWith('{'))
      .map((each) => Object.assign(whole(each), envelope));
    expect(messages.map((each) => readFrameMessage(each)?.type)).toEqual(messages.map(() => type));
    expect(messages.length).toBeGreaterThan(0);
  });

  test.each(rowsOf('Events'))('%s has an example that is read', (name, example = '') => {
    const detail: unknown = JSON.parse(example);
    expect(readFrameMessage({ ...envelope, type: 'event', name, detail })).toEqual({ type: 'event', name, detail });
  });

  test.each(rowsOf('To the frame'))('%s has an example that is obeyed', (type, example = '') => {
    expect(readHostMessage({ ...envelope, ...JSON.parse(example) })).toMatchObject({ type });
  });

  test('tells of each reason why a command is not done', () => {
    for (const code of failures) expect(text).toContain(`| \`${code}\``);
  });
});
