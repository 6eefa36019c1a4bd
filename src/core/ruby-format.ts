import type { Line } from './lyrics.ts';
import { longestReadText, parseReading } from './ruby.ts';
import { createStamp } from './time.ts';

type StampOf = (time: number) => string;

/** The `@Ruby` lines that give lines their readings again. */
export function formatReadings(lines: readonly Line[], stampOf: StampOf): string[] {
  const texts = new Set(lines.flatMap((line) => line.ruby.map(({ from, to }) => line.text.slice(from, to))));
  const readings = [...texts].filter(canBeRead).flatMap((text) => formatSpans(text, readingsOf(text, lines), stampOf));
  return readings.map((reading, index) => `@Ruby${index + 1}=${reading}`);
}

const canBeRead = (text: string) => text.length <= longestReadText && !/[,\r\n]/u.test(text);

/** How a text is read in the lines that have it, by their starts; undefined where it has no reading. */
function readingsOf(text: string, lines: readonly Line[]): Map<number, string | undefined> {
  const readings = new Map<number, string | undefined>();
  for (const line of lines) {
    if (!line.text.includes(text)) continue;
    const ruby = line.ruby.find(({ from, to }) => line.text.slice(from, to) === text);
    readings.set(line.start, readings.get(line.start) ?? ruby?.reading);
  }
  return readings;
}

/** One reading that holds everywhere needs no span; else each holds until the next line in which the text is read otherwise. */
function formatSpans(text: string, readings: ReadonlyMap<number, string | undefined>, stampOf: StampOf): string[] {
  const changes = [...readings].filter(([, reading], index, all) => reading !== all[index - 1]?.[1] || index === 0);
  return changes.flatMap(([start, reading], index) => {
    if (reading === undefined) return [];
    const until = changes[index + 1];
    const from = index > 0 ? `[${stampOf(start)}]` : '';
    const to = until ? `,[${stampOf(until[0])}]` : '';
    return [`${text},${guard(reading)}${from || to ? `,${from}${to}` : ''}`];
  });
}

/** Brackets that would be taken for a stamp are kept apart by one. */
function guard(reading: string): string {
  const isKept = parseReading(`_,${reading}`, createStamp())?.reading === reading;
  return isKept ? reading : reading.replaceAll('[', '[[00:00.00]');
}
