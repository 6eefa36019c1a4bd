import { describe, expect, test } from 'vitest';
import { explainFault } from '../../src/embed/frame-faults.ts';
import { type FrameParameters, readFrameParameters } from '../../src/embed/frame-parameters.ts';

const nothing: FrameParameters = {
  theme: undefined,
  lang: undefined,
  stops: undefined,
  t: undefined,
  resume: undefined,
};

const good: [query: string, said: Partial<FrameParameters>][] = [
  ['', {}],
  ['?song=my-song&secret=1', {}],
  ['?theme=paper', { theme: 'paper' }],
  ['?theme=%20stage%20', { theme: 'stage' }],
  ['?lang=en', { lang: 'en' }],
  ['?lang=ja-jp', { lang: 'ja-JP' }],
  ['?stops=never&stops=always', { stops: 'never' }],
  ['?t=12', { t: { time: 12 } }],
  ['?t=0', { t: { time: 0 } }],
  ['?t=12,30', { t: { time: 12, end: 30 } }],
  ['?t=12.5,30.25', { t: { time: 12.5, end: 30.25 } }],
  ['?t=1:05,1:20', { t: { time: 65, end: 80 } }],
  ['?t=,5', { t: { time: 0, end: 5 } }],
  ['?t=1m5s', { t: { time: 65 } }],
  ['?resume=1abc-_9', { resume: '1abc-_9' }],
  ['?t=1:01:05', { t: { time: 3665 } }],
  ['?theme=&lang=&stops=&t=', {}],
];

const bad = [
  ...['Paper', 'dark', '__proto__', '<b>'].map((value) => ['theme', value]),
  ...['!', 'x', '日本語', '-'].map((value) => ['lang', value]),
  ...['Once', 'sometimes', 'constructor'].map((value) => ['stops', value]),
  ...['-1', '30,12', '5,5', '1,2,3', 'a', '1e3', 'NaN', 'Infinity', ',', '5,', '0x10', '1::2', '9'.repeat(99)].map(
    (value) => ['t', value],
  ),
];

describe('the parameters of a frame page', () => {
  test.each(good)('%s', (query, said) => {
    expect(readFrameParameters(query)).toEqual({ parameters: { ...nothing, ...said }, faults: [] });
  });

  test.each(bad)('%s=%s is left out, and one sentence says so', (name = '', value = '') => {
    const { parameters, faults } = readFrameParameters(`?${new URLSearchParams({ [name]: value })}`);
    expect(parameters).toEqual(nothing);
    expect(faults).toHaveLength(1);
    expect(faults.map(explainFault).join('')).toContain(`${name}=${value.slice(0, 80)} is not known`);
  });

  test('no query makes it throw', () => {
    for (const query of ['?%', '?t=%E0%A4%A', '?&&=', `?lang=${'a-'.repeat(1e5)}`, '?theme=\u0000', '?t[]=1']) {
      expect(() => readFrameParameters(query)).not.toThrow();
    }
  });
});
