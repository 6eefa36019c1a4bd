/** White space within a line, and the control characters that get into files by mistake. */
export function isBlank(code: number): boolean {
  return (code <= 32 && code !== 10 && code !== 13) || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}

/** The place of the next character that is no blank. It does not leave the line. */
export function skipBlanks(text: string, at: number): number {
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Where the text before `to` ends, but for blanks, at or after `from`. */
export function endWithoutBlanks(text: string, from: number, to: number): number {
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return to;
}

/** A part of a line, without blanks at its ends. */
export function cut(text: string, from: number, to: number): string {
  const start = skipBlanks(text, from);
  return text.slice(start, endWithoutBlanks(text, start, to));
}
