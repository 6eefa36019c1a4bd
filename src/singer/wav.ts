import { readFile, writeFile } from 'node:fs/promises';

/** Sound as numbers: full scale is from -1 to 1, and floats may go beyond it. */
export interface Recording {
  /** Samples in a second. */
  rate: number;
  /** All of one length. */
  channels: Float64Array[];
}

/** How samples are written: as whole numbers of 16 or 24 bits, which end at full scale, or as floats of 32 bits. */
export type SampleFormat = 'int16' | 'int24' | 'float32';

/** @throws {Error} when the file cannot be read, or holds no samples that this reader knows. */
export async function readWav(file: string): Promise<Recording> {
  try {
    return decodeWav(await readFile(file));
  } catch (error) {
    throw new Error(`${file} cannot be read as a WAV file.`, { cause: error });
  }
}

/** @throws {Error} when the file cannot be written. */
export async function writeWav(file: string, recording: Recording, format: SampleFormat = 'float32'): Promise<void> {
  await writeFile(file, encodeWav(recording, format));
}

interface Codec {
  /** What WAV calls it: 1 for whole numbers, 3 for floats. */
  tag: number;
  bytes: number;
  read: (view: DataView, at: number) => number;
  write: (view: DataView, at: number, sample: number) => void;
}

const toInteger = (sample: number, scale: number) => Math.max(-scale, Math.min(scale - 1, Math.round(sample * scale)));

const codecs: Record<SampleFormat, Codec> = {
  int16: {
    tag: 1,
    bytes: 2,
    read: (view, at) => view.getInt16(at, true) / 2 ** 15,
    write: (view, at, sample) => view.setInt16(at, toInteger(sample, 2 ** 15), true),
  },
  int24: {
    tag: 1,
    bytes: 3,
    read: (view, at) => (view.getUint16(at, true) + view.getInt8(at + 2) * 2 ** 16) / 2 ** 23,
    write(view, at, sample) {
      const integer = toInteger(sample, 2 ** 23);
      view.setUint16(at, integer & 0xffff, true);
      view.setInt8(at + 2, integer >> 16);
    },
  },
  float32: {
    tag: 3,
    bytes: 4,
    read: (view, at) => view.getFloat32(at, true),
    write: (view, at, sample) => view.setFloat32(at, sample, true),
  },
};

const headerSize = 44;

export function encodeWav({ rate, channels }: Recording, format: SampleFormat = 'float32'): Uint8Array {
  const { tag, bytes, write } = codecs[format];
  const frameSize = bytes * channels.length;
  const size = (channels[0]?.length ?? 0) * frameSize;
  const view = new DataView(new ArrayBuffer(headerSize + size + (size % 2)));
  writeHeader(view, { tag, channels: channels.length, rate, frameSize, bits: bytes * 8, size });
  for (const [index, channel] of channels.entries()) {
    let at = headerSize + index * bytes;
    for (const sample of channel) {
      write(view, at, sample);
      at += frameSize;
    }
  }
  return new Uint8Array(view.buffer);
}

interface Header {
  tag: number;
  channels: number;
  rate: number;
  frameSize: number;
  bits: number;
  /** Of the samples, in bytes. */
  size: number;
}

function writeHeader(view: DataView, { tag, channels, rate, frameSize, bits, size }: Header): void {
  writeName(view, 0, 'RIFF');
  view.setUint32(4, view.byteLength - 8, true);
  writeName(view, 8, 'WAVE');
  writeName(view, 12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, tag, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * frameSize, true);
  view.setUint16(32, frameSize, true);
  view.setUint16(34, bits, true);
  writeName(view, 36, 'data');
  view.setUint32(40, size, true);
}

function writeName(view: DataView, at: number, name: string): void {
  for (let i = 0; i < name.length; i++) view.setUint8(at + i, name.charCodeAt(i));
}

/** @throws {Error} when there are no samples that this reader knows. */
export function decodeWav(file: Uint8Array): Recording {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks = findChunks(view);
  const format = chunks.get('fmt ');
  const data = chunks.get('data');
  if (!format || !data) throw new Error('It has no format or no samples.');
  const codec = findCodec(format);
  const count = format.getUint16(2, true);
  const length = Math.floor(data.byteLength / (codec.bytes * count));
  const channels = Array.from({ length: count }, () => new Float64Array(length));
  for (const [channel, samples] of channels.entries())
    for (let i = 0; i < length; i++) samples[i] = codec.read(data, (i * count + channel) * codec.bytes);
  return { rate: format.getUint32(4, true), channels };
}

/** A size that reaches beyond the end is what a program writes that could not go back: the chunk then ends with the file. */
function findChunks(view: DataView): Map<string, DataView> {
  const chunks = new Map<string, DataView>();
  for (let at = 12; at + 8 <= view.byteLength;) {
    const size = Math.min(view.getUint32(at + 4, true), view.byteLength - at - 8);
    chunks.set(readName(view, at), new DataView(view.buffer, view.byteOffset + at + 8, size));
    at += 8 + size + (size % 2);
  }
  return chunks;
}

const readName = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

/** `WAVE_FORMAT_EXTENSIBLE`: the tag that counts stands further on. Taking its floats for integers gives plausible nonsense. */
const extensible = 0xfffe;

function findCodec(format: DataView): Codec {
  const written = format.getUint16(0, true);
  const tag = written === extensible ? format.getUint16(24, true) : written;
  const bits = format.getUint16(14, true);
  const codec = Object.values(codecs).find((known) => known.tag === tag && known.bytes * 8 === bits);
  if (!codec) throw new Error(`Its samples have format ${tag} and ${bits} bits, which is not known here.`);
  return codec;
}
