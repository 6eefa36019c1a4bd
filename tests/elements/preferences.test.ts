import { describe, expect, test } from 'vitest';
import { parsePreferences, preferences, choose } from '../../src/elements/preferences.ts';

/** What was chosen, of what is stored. */
function chosen(stored: string | null): unknown {
  return JSON.parse(JSON.stringify(parsePreferences(stored)));
}

const table: [what: string, stored: string | null, read: unknown][] = [
  ['nothing', null, {}],
  ['no JSON', '{', {}],
  ['another kind of thing', '[1, "stops"]', {}],
  ['null', 'null', {}],
  ['a text', '"once"', {}],
  ['no version', '{"stops":"never"}', {}],
  ['a version of tomorrow', '{"version":2,"stops":"never"}', {}],
  ['what is known', '{"version":1,"stops":"never","ruby":false}', { stops: 'never', ruby: false }],
  ['what is not known', '{"version":1,"colour":"red","muted":true}', { muted: true }],
  ['names of every object', '{"version":1,"__proto__":{"stops":"never"},"constructor":1}', {}],
  ['one value that there is not', '{"version":1,"stops":"sometimes","continueFrom":"line"}', { continueFrom: 'line' }],
  ['values of another kind', '{"version":1,"sweep":"no","ruby":0,"volume":"1","stops":true}', {}],
  ['a number past its range', '{"version":1,"deviceOffset":0.6,"volume":-0.1}', {}],
  ['a number that is none', '{"version":1,"deviceOffset":null}', {}],
  ['a number finer than its steps', '{"version":1,"deviceOffset":-0.1234}', { deviceOffset: -0.12 }],
  ['the ends of a range', '{"version":1,"deviceOffset":-0.5,"volume":1}', { deviceOffset: -0.5, volume: 1 }],
];

describe('what is stored on a device is read', () => {
  test.each(table)('%s', (_what, stored, read) => {
    expect(chosen(stored)).toEqual(read);
  });
});

describe('where there is no storage at all', () => {
  test('a choice holds, and another beside it, until it is taken back', () => {
    choose({ stops: 'always' });
    choose({ volume: 0.3 });
    expect(preferences.state).toMatchObject({ stops: 'always', volume: 0.3 });
    choose({ stops: undefined });
    expect(preferences.state).toMatchObject({ stops: undefined, volume: 0.3 });
  });
});
