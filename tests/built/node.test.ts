import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const runInNode = (code: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }));

describe('in plain Node', () => {
  test('core.js reads lyrics', () => {
    const read = `
      import { parseLrc, createTimeline } from './dist/lib/core.js';
      const { lyrics, problems } = parseLrc('[00:01.00]one\\n[00:02.50]two\\n[00:04.00]');
      const line = createTimeline(lyrics).at(3).line;
      console.log(JSON.stringify({ texts: lyrics.lines.map(({ text }) => text), line, problems, dom: typeof document }));
    `;
    expect(runInNode(read)).toEqual({ texts: ['one', 'two'], line: 1, problems: [], dom: 'undefined' });
  });

  test('the package can be imported by a server', () => {
    const load = `await import('./dist/npm/karaoke.js'); console.log(JSON.stringify(typeof document));`;
    expect(runInNode(load)).toBe('undefined');
  });

  test('the package can be imported by its name', () => {
    const load = `
      const core = await import('oboeuta/core');
      await import('oboeuta');
      console.log(JSON.stringify(typeof core.parseLrc));
    `;
    expect(runInNode(load)).toBe('function');
  });
});
