/** A box of an MP4 file: its type and what it holds. */
interface Box {
  type: string;
  content: Buffer;
}

function boxesIn(bytes: Buffer): Box[] {
  const boxes: Box[] = [];
  for (let start = 0; start + 8 <= bytes.length;) {
    const short = bytes.readUInt32BE(start);
    const isLong = short === 1;
    const size = isLong ? Number(bytes.readBigUInt64BE(start + 8)) : short || bytes.length - start;
    const content = bytes.subarray(start + (isLong ? 16 : 8), start + size);
    boxes.push({ type: bytes.toString('latin1', start + 4, start + 8), content });
    start += Math.max(size, 8);
  }
  return boxes;
}

/** How long an MP4 or M4A file plays, in seconds, as its movie header says; undefined where the file is no whole MP4. */
export function mp4Duration(file: Buffer): number | undefined {
  const movie = boxesIn(file).find(({ type }) => type === 'moov')?.content ?? Buffer.alloc(0);
  const header = boxesIn(movie).find(({ type }) => type === 'mvhd')?.content;
  if (!header) return undefined;
  return header[0] === 1
    ? Number(header.readBigUInt64BE(24)) / header.readUInt32BE(20)
    : header.readUInt32BE(16) / header.readUInt32BE(12);
}
