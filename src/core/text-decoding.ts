/** Core knows no DOM; this is the part of it that browsers and Node have alike. */
declare const TextDecoder: new (encoding: string, options?: { fatal: true }) => { decode(bytes: Uint8Array): string };

/** The text of a file: UTF-16 with a byte order mark, UTF-8 with or without one, else Shift_JIS, as many Japanese LRC files are. Never throws. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // No byte of UTF-16's mark is ever one of UTF-8 or Shift_JIS.
    const [first] = bytes;
    const encoding = first === 0xff ? 'utf-16le' : first === 0xfe ? 'utf-16be' : 'shift_jis';
    return new TextDecoder(encoding).decode(bytes);
  }
}
