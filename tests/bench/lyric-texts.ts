import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Line, Lyrics } from '../../src/core/lyrics.ts';
import { parseLrc } from '../../src/core/lrc.ts';

const songFolder = 'songs/resnet-skip-connection';
export const songAddress = `/${songFolder}/song.json`;
export const audioAddress = `/${songFolder}/song.m4a`;

/** The lyric of the real song, as its file has it. */
export const songLrc = readFileSync(join(import.meta.dirname, '../..', songFolder, 'lyrics.lrc'), 'utf8');

const stamp = (time: number): string => {
  const [seconds = '', fraction = ''] = (time % 60).toFixed(2).split('.');
  return `${String(Math.floor(time / 60)).padStart(2, '0')}:${seconds.padStart(2, '0')}.${fraction}`;
};

/** Lines of two words each, one every `step` seconds: many changes of the line in little time. */
export function denseLrc(lines: number, step: number): string {
  const line = (start: number, number: number) =>
    `[${stamp(start)}]<${stamp(start)}>line <${stamp(start + step / 2)}>${number}<${stamp(start + step * 0.95)}>`;
  return Array.from({ length: lines }, (_, index) => line(index * step, index)).join('\n');
}

/** The same without word stamps, for readers that know none. */
export const withoutWordStamps = (lrc: string): string => lrc.replaceAll(/<[\d:.]+>/gu, '').replaceAll(/ {2,}/gu, ' ');

export const startsOf = (lrc: string): number[] => parseLrc(lrc).lyrics.lines.map(({ start }) => start);

/** Timed text as am-lyrics reads it. */
export function formatTtml({ lines }: Lyrics): string {
  const attributes = 'xmlns="http://www.w3.org/ns/ttml" xmlns:itunes="http://music.apple.com/lyric-ttml-internal"';
  return `<tt ${attributes} itunes:timing="Word"><body><div>${lines.map(paragraphOf).join('')}</div></body></tt>`;
}

function paragraphOf({ start, end, words }: Line): string {
  const spans = words.map((word) => `<span ${timesOf(word.start, word.end)}>${escapeXml(word.text.trimEnd())}</span>`);
  return `<p ${timesOf(start, Number.isFinite(end) ? end : start + 5)}>${spans.join(' ')}</p>`;
}

const timesOf = (start: number, end: number): string => `begin="00:${stamp(start)}0" end="00:${stamp(end)}0"`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
