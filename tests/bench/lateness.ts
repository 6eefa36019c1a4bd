import type { BenchBrowser, SubjectName } from './bench-browser.ts';
import { parseLrc } from '../../src/core/lrc.ts';
import { audioAddress, denseLrc, formatTtml, songLrc, startsOf, withoutWordStamps } from './lyric-texts.ts';
import type { LineChange, Stretch } from './page/measure-lateness.ts';
import type { Section } from './report.ts';
import { milliseconds, round } from './report.ts';
import { median, percentile } from './statistics.ts';

const step = 0.7;
const dense = denseLrc(180, step);

export const latenessTexts = {
  'dense.lrc': dense,
  'dense-lines.lrc': withoutWordStamps(dense),
  'song.lrc': songLrc,
  'song-lines.lrc': withoutWordStamps(songLrc),
  'dense.ttml': formatTtml(parseLrc(dense).lyrics),
  'song.ttml': formatTtml(parseLrc(songLrc).lyrics),
};

/** Two stretches for each rate, each of 12 changes, in different parts of the audio. */
const denseStretches: Stretch[] = [0.75, 1, 1.5].flatMap((rate, index) =>
  [10, 70].map((begin) => {
    const from = begin + index * 15;
    return { rate, from, to: from + 12 * step };
  }),
);

/** A seek to a little before each line of the real song. */
const songStretches = (starts: readonly number[]): Stretch[] =>
  starts.map((start) => ({ rate: 1, from: start - 0.6, to: start + 0.4 }));

const subjects: { label: string; name: SubjectName; ending: string }[] = [
  { label: 'karaoke-player', name: 'karaoke', ending: '.lrc' },
  { label: 'APlayer', name: 'aplayer', ending: '-lines.lrc' },
  { label: 'a bare `timeupdate`', name: 'timeupdate', ending: '-lines.lrc' },
  { label: 'am-lyrics', name: 'am-lyrics', ending: '.ttml' },
];

export const latenessTitle = 'Lateness of the highlight';

export async function benchLateness(browser: BenchBrowser): Promise<Section> {
  const results: { label: string; changes: LineChange[] }[] = [];
  for (const { label, name, ending } of subjects) {
    const changes = [
      ...(await measure(browser, name, `/dense${ending}`, denseStretches, startsOf(dense))),
      ...(await measure(browser, name, `/song${ending}`, songStretches(startsOf(songLrc)), startsOf(songLrc))),
    ];
    results.push({ label, changes });
  }
  return sectionOf(results);
}

async function measure(
  browser: BenchBrowser,
  name: SubjectName,
  lyrics: string,
  stretches: readonly Stretch[],
  starts: readonly number[],
): Promise<LineChange[]> {
  const { measure: run, close } = await browser.openSubject(name, { audio: audioAddress, lyrics });
  const changes = await run('measureLateness', stretches, starts);
  await close();
  return changes;
}

/** Up to 8 ms early is on time: the player wakes early, so that the change is in the frame that is due. Earlier is as bad as late. */
const lateness = (late: number): number => (late < -8 ? -late : Math.max(late, 0));

const figuresOf = (changes: readonly LineChange[]) => {
  const lates = changes.flatMap(({ late }) => (late === undefined ? [] : [lateness(late)]));
  return { count: changes.length, missed: changes.length - lates.length, lates };
};

function sectionOf(results: readonly { label: string; changes: LineChange[] }[]): Section {
  const rowOf = (label: string, rate: string, changes: readonly LineChange[]) => {
    const { count, missed, lates } = figuresOf(changes);
    return [label, rate, count, missed, ...[0.5, 0.95, 1].map((share) => round(percentile(lates, share)))];
  };
  const rows = results.flatMap(({ label, changes }) => [
    ...[0.75, 1, 1.5].map((rate) =>
      rowOf(
        label,
        String(rate),
        changes.filter((change) => change.rate === rate),
      ),
    ),
    rowOf(label, 'all', changes),
  ]);
  const ours = figuresOf(results[0]?.changes ?? []);
  const [p50, p95] = [median(ours.lates), percentile(ours.lates, 0.95)];
  return {
    title: latenessTitle,
    method:
      'Wall milliseconds between the moment at which the media element reaches a line’s start and the moment at which the DOM ' +
      'marks that line; up to 8 ms early is on time, earlier counts as late. Real audio; a dense lyric (a line every 0.7 s) at ' +
      'three rates, and each line of the real song after a seek to 0.6 s before it. «Missed»: never marked.',
    header: ['Player', 'Rate', 'Changes', 'Missed', 'p50', 'p95', 'max'],
    rows,
    verdicts: [
      {
        what: 'Changes',
        target: '≥ 60, none missed',
        measured: `${ours.count}, ${ours.missed} missed`,
        holds: ours.count >= 60 && ours.missed === 0,
      },
      { what: 'Lateness p50', target: '≤ 9 ms', measured: milliseconds(p50), holds: p50 <= 9 },
      { what: 'Lateness p95', target: '≤ 17 ms', measured: milliseconds(p95), holds: p95 <= 17 },
    ],
  };
}
