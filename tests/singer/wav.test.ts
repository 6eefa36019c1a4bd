import { describe, expect, test } from 'vitest';
import { type SampleFormat, decodeWav, encodeWav } from '../../src/singer/wav.ts';

const channels = [Float64Array.of(0, 0.5, -1, 0.999), Float64Array.of(-0.25, 0.125, 0.75, -0.001)];
const recording = { rate: 48_000, channels };

const formats: [format: SampleFormat, bytes: number, error: number][] = [
  ['int16', 2, 2 ** -16],
  ['int24', 3, 2 ** -24],
  ['float32', 4, 2 ** -24],
];

/** The header as FFmpeg writes it: the tag says only that the real one stands further on. */
const makeExtensible = (file: Uint8Array) => {
  const long = new Uint8Array(file.length + 24);
  long.set(file.subarray(0, 36));
  long.set(file.subarray(36), 60);
  const view = new DataView(long.buffer);
  view.setUint32(16, 40, true);
  view.setUint16(44, view.getUint16(20, true), true);
  view.setUint16(20, 0xfffe, true);
  return long;
};

describe.each(formats)('%s', (format, bytes, error) => {
  const file = encodeWav(recording, format);

  test.each([
    ['plain', file],
    ['extensible', makeExtensible(file)],
  ])('%s: what is written is read', (_, bytesOfFile) => {
    const { rate, channels: read } = decodeWav(bytesOfFile);
    expect(rate).toBe(48_000);
    expect(read).toHaveLength(2);
    for (const [channel, samples] of channels.entries())
      for (const [index, sample] of samples.entries())
        expect(Math.abs((read[channel]?.[index] ?? Number.NaN) - sample)).toBeLessThanOrEqual(error);
  });

  test('a sample takes its bytes', () => {
    expect(file).toHaveLength(44 + 8 * bytes);
  });
});

test('whole numbers end at full scale, floats do not', () => {
  const loud = { rate: 8000, channels: [Float64Array.of(1.5, -1.5)] };
  expect(decodeWav(encodeWav(loud, 'int16')).channels[0]).toEqual(Float64Array.of(1 - 2 ** -15, -1));
  expect(decodeWav(encodeWav(loud, 'float32')).channels[0]).toEqual(Float64Array.of(1.5, -1.5));
});

test('chunks that nobody asked for are passed over', () => {
  const file = encodeWav(recording, 'int16');
  const list = Uint8Array.of(0x4c, 0x49, 0x53, 0x54, 3, 0, 0, 0, 1, 2, 3, 0);
  const longer = new Uint8Array([...file.subarray(0, 36), ...list, ...file.subarray(36)]);
  expect(decodeWav(longer)).toEqual(decodeWav(file));
});

test.each([
  ['an empty file', new Uint8Array(0)],
  ['a file of another kind', new TextEncoder().encode('OggS and then much that is no WAV file')],
  ['samples of 8 bits', encodeWav(recording, 'int16').with(34, 8)],
])('%s is refused', (_, file) => {
  expect(() => decodeWav(file)).toThrow(/no samples|not known/u);
});
