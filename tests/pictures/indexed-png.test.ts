import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodeIndexedPng } from './indexed-png.ts';

/** The data of a chunk, by its type. */
function chunkOf(png: Buffer, type: string): Buffer {
  const at = png.indexOf(type, 0, 'latin1');
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

function pixelsOf(colours: readonly number[], width: number) {
  const bytes = colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]);
  return { width, height: colours.length / width, bytes: Uint8Array.from(bytes) };
}

test('a picture of few colours keeps each of them, the most frequent first', () => {
  const png = encodeIndexedPng(pixelsOf([0xff8800, 0x102030, 0x102030, 0x102030, 0xffffff, 0xff8800], 3));
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  const head = chunkOf(png, 'IHDR');
  expect([head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]]).toEqual([3, 2, 8, 3]);
  expect(chunkOf(png, 'PLTE').toString('hex')).toBe('102030ff8800ffffff');
  expect([...inflateSync(chunkOf(png, 'IDAT'))]).toEqual([0, 1, 0, 0, 0, 0, 2, 1]);
});

test('of more than 256 colours the rare ones become their neighbours', () => {
  const many = Array.from({ length: 256 }, (_, red) => red << 16);
  const png = encodeIndexedPng(pixelsOf([...many, ...many, 0x800001, 0x010200], 514));
  expect(chunkOf(png, 'PLTE')).toHaveLength(768);
  const row = inflateSync(chunkOf(png, 'IDAT'));
  expect([row[513], row[514]]).toEqual([128, 1]);
});
