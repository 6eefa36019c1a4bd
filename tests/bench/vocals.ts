import type { BenchBrowser } from './bench-browser.ts';
import { songAddress } from './lyric-texts.ts';
import type { VocalChange } from './page/measure-vocals.ts';
import type { Section } from './report.ts';
import { milliseconds, round } from './report.ts';
import { median, percentile } from './statistics.ts';

interface Case {
  label: string;
  /** Undefined for ramps. */
  src: string | undefined;
  rate: number;
}

const cases: Case[] = [
  { label: 'ramps, recorded', src: undefined, rate: 1 },
  { label: 'the real song', src: songAddress, rate: 1 },
  { label: 'the real song', src: songAddress, rate: 0.75 },
];
const count = 15;

export const vocalsTitle = 'Vocals off, and on again';

export async function benchVocals(browser: BenchBrowser): Promise<Section> {
  const results: (Case & { changes: VocalChange[] })[] = [];
  for (const one of cases) results.push({ ...one, changes: await measure(browser, one) });
  const all = results.flatMap(({ changes }) => changes);
  const worst = Math.max(...all.map(jumpOf));
  const silences = all.flatMap(({ heard }) => (heard ? Math.abs(heard.silence) : []));
  const broken = Math.max(...silences);
  return {
    title: vocalsTitle,
    method:
      `The vocals turned off and on ${count} times by the key V while the song plays. Jump: by how much the music is elsewhere when the ` +
      'other takes over, in milliseconds of media time, as the elements say; for ramps, whose every sample says where in the ' +
      'music it is, as their output was recorded, and with it the silence between the two, or for how long both are heard. Wait: from the key ' +
      'to the other; the first one loads the instrumental.',
    header: [
      'Song',
      'Rate',
      'Changes',
      'Jump p50',
      'Jump max',
      'Silence or overlap max',
      'First wait',
      'Wait p50',
      'Wait max',
    ],
    rows: results.map(rowOf),
    verdicts: [
      { what: 'The same place, every time', target: '≤ 20 ms', measured: milliseconds(worst), holds: worst <= 20 },
      {
        what: 'Neither silence nor overlap',
        target: '≤ 20 ms',
        measured: milliseconds(broken),
        holds: silences.length > 10 && broken <= 20,
      },
    ],
  };
}

async function measure(browser: BenchBrowser, { src, rate }: Case): Promise<VocalChange[]> {
  const { measure: run, close } = await browser.openPage('');
  const changes = await run('measureVocals', src ?? '', rate, count);
  await close();
  return changes;
}

const jumpOf = ({ jump, heard }: VocalChange) => Math.abs(heard?.jump ?? jump);

function rowOf({ label, rate, changes }: Case & { changes: readonly VocalChange[] }): (string | number)[] {
  const jumps = changes.map(jumpOf);
  const silences = changes.flatMap(({ heard }) => (heard ? Math.abs(heard.silence) : []));
  const waits = changes.slice(1).map(({ wait }) => wait);
  return [
    label,
    rate,
    changes.length,
    ...[median(jumps), percentile(jumps, 1)].map(milliseconds),
    silences.length > 0 ? milliseconds(Math.max(...silences)) : '–',
    ...[changes[0]?.wait ?? NaN, median(waits), percentile(waits, 1)].map((wait) => milliseconds(round(wait))),
  ];
}
