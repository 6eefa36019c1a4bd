import { describe, expect, it } from 'vitest';
import { atLeast, atMost, formatFindings, within } from '../../../src/singer/measure/finding.ts';
import { gainTo, parseLoudness } from '../../../src/singer/measure/loudness.ts';

const log = (
  integrated: string,
  peak: string,
) => `[Parsed_ebur128_0 @ 0x1] t: 1.0 M: -20.0 S:-120.7 I: -19.0 LUFS LRA: 0.0 LU
[Parsed_ebur128_0 @ 0x1] Summary:

  Integrated loudness:
    I:         ${integrated} LUFS
    Threshold: -24.2 LUFS

  Loudness range:
    LRA:         1.7 LU

  True peak:
    Peak:       ${peak} dBFS
`;

describe('how loud it is', () => {
  it('stands in the summary', () => {
    expect(parseLoudness(log('-14.1', '-1.5'))).toEqual({ integrated: -14.1, range: 1.7, truePeak: -1.5 });
  });

  it('is nothing in silence, which no gain makes louder', () => {
    const silence = parseLoudness(log('-70.0', '-inf'));
    expect(silence).toEqual({ integrated: -Infinity, range: 1.7, truePeak: -Infinity });
    expect(gainTo(-14, silence)).toBe(0);
    expect(gainTo(-14, parseLoudness(log('-20.5', '-1')))).toBe(6.5);
  });

  it('must be said', () => {
    expect(() => parseLoudness('no such file')).toThrow('did not say how loud');
  });
});

describe('a finding', () => {
  it.each([
    [atMost('peak', -1, -1, 'dBTP'), true],
    [atMost('peak', -0.9, -1, 'dBTP'), false],
    [atLeast('voice', 1, 1, 'dB'), true],
    [atLeast('voice', 0.9, 1, 'dB'), false],
    [within('loudness', -13.5, -14, 0.5, 'LUFS'), true],
    [within('loudness', -14.6, -14, 0.5, 'LUFS'), false],
    [atMost('pitch', Number.NaN, 25, 'cents'), false],
  ])('%j', (finding, holds) => {
    expect(finding.holds).toBe(holds);
  });

  it('is a row, and marked where it fails', () => {
    const table = formatFindings([atMost('true peak', -0.5, -1, 'dBTP'), atLeast('voice', Number.NaN, 1, 'dB')]);
    expect(table).toBe(`FAILS  true peak  -0.5 dBTP        ≤ -1 dBTP
FAILS  voice      not measured dB  ≥ 1 dB
`);
  });
});
