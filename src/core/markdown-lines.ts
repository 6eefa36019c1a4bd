import type { Problem } from './problem.ts';

export interface MarkdownLine {
  text: string;
  /** In the file, counted from 1. */
  number: number;
  /** Belongs to a fenced code block, where no line has a meaning. */
  code: boolean;
}

/** The lines of a text, however they end. A code block that is never closed is told in `problems`. */
export function readMarkdownLines(markdown: string, problems: Problem[]): MarkdownLine[] {
  let fence = '';
  let opened = 0;
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const read = lines.map((text, index) => {
    const mark = fenceOf(text);
    const code = (fence || mark) !== '';
    if (!fence) [fence, opened] = [mark, index + 1];
    else if (mark.startsWith(fence) && text.trim() === mark) fence = '';
    return { text, number: index + 1, code };
  });
  if (fence) problems.push(openCode(opened, fence));
  return read;
}

/** The parts of a text, each with the line that begins it; first what stands before them, which may be nothing. */
export function splitBefore(lines: readonly MarkdownLine[], begins: RegExp): MarkdownLine[][] {
  let part: MarkdownLine[] = [];
  const parts = [part];
  for (const line of lines) {
    if (!line.code && begins.test(line.text)) parts.push((part = []));
    part.push(line);
  }
  return parts;
}

export function isQuote(line: MarkdownLine | undefined): boolean {
  return /^ {0,3}[>＞]/.test(line?.text ?? '');
}

function fenceOf(line: string): string {
  const [, mark = '', info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)/s.exec(line) ?? [];
  return mark.startsWith('`') && info.includes('`') ? '' : mark;
}

function openCode(line: number, fence: string): Problem {
  const message = 'The code block that begins here is never closed, so that all the rest is code.';
  return { severity: 'error', code: 'code-not-closed', message, hint: `Close it with a line «${fence}».`, line };
}
