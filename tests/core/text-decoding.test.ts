import { expect, it } from 'vitest';
import { decodeText } from '../../src/core/text-decoding.ts';

const utf8 = [...new TextEncoder().encode('[00:01]浜辺の歌')];
const units = Array.from('[00:01]浜辺の歌', (letter) => letter.charCodeAt(0));
const littleEndian = units.flatMap((unit) => [unit & 0xff, unit >> 8]);
const bigEndian = units.flatMap((unit) => [unit >> 8, unit & 0xff]);
const head = [...new TextEncoder().encode('[00:01]')];
const shiftJis = [...head, 0x95, 0x6c, 0x95, 0xd3, 0x82, 0xcc, 0x89, 0xcc];

it.each([
  { encoding: 'UTF-8', bytes: utf8 },
  { encoding: 'UTF-8 with a byte order mark', bytes: [0xef, 0xbb, 0xbf, ...utf8] },
  { encoding: 'UTF-16, little end first', bytes: [0xff, 0xfe, ...littleEndian] },
  { encoding: 'UTF-16, big end first', bytes: [0xfe, 0xff, ...bigEndian] },
  { encoding: 'Shift_JIS', bytes: shiftJis },
])('reads $encoding', ({ bytes }) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe('[00:01]浜辺の歌');
});

it.each([[[]], [[0xff]], [[0xff, 0xfe, 0x41]], [[0x81]], [[0xef, 0xbb, 0xbf]]])('does not throw at %j', (bytes) => {
  expect(typeof decodeText(Uint8Array.from(bytes))).toBe('string');
});
