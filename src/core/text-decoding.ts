/** Core knows no DOM; this is the part of it that browsers and Node have alike. */
declare const TextDecoder: new (encoding: string, options?: { fatal: true }) => { decode(bytes: Uint8Array): string };

/** The text of a file: UTF-16 with a byte order mark, UTF-8 with or without one, else Shift_JIS, as many Japanese LRC files are. Never throws. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}
