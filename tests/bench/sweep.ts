import type { BenchBrowser } from './bench-browser.ts';
import { audioAddress, songLrc, startsOf } from './lyric-texts.ts';
import type { Stretch } from './page/measure-lateness.ts';
import type { Section } from './report.ts';
import { milliseconds, round } from './report.ts';
import { median, percentile } from './statistics.ts';

const stretches: Stretch[] = [
  { rate: 1, from: 6, to: 20 },
  { rate: 0.75, from: 30, to: 41 },
  { rate: 1.5, from: 66, to: 84 },
  { rate: 1, from: 90, to: 100 },
];

export const sweepTitle = 'The sweep against the music';

export async function benchSweep(browser: BenchBrowser): Promise<Section> {
  const { measure, close } = await browser.openSubject('karaoke', { audio: audioAddress, lyrics: '/song.lrc' });
  const samples = await measure('measureSweep', stretches, startsOf(songLrc));
  await close();
  const figures = (rate: string, chosen: typeof samples) => {
    const atFrame = chosen.map((sample) => Math.abs(sample.atFrame));
    const asRead = chosen.map((sample) => Math.abs(sample.asRead));
    return [
      rate,
      chosen.length,
      ...[median(atFrame), percentile(atFrame, 0.95), percentile(atFrame, 1), percentile(asRead, 0.95)].map(round),
    ];
  };
  const p95 = percentile(
    samples.map(({ atFrame }) => Math.abs(atFrame)),
    0.95,
  );
  return {
    title: sweepTitle,
    method:
      'Media milliseconds between the time of the sweep’s animation and the media element’s, at frames of a playing song, from ' +
      '150 ms after each seek on. Both clocks are taken at the frame’s own time; «as read» is the media clock as it reads in the ' +
      'frame’s callback, a moment later.',
    header: ['Rate', 'Samples', 'p50', 'p95', 'max', 'p95 as read'],
    rows: [
      ...[0.75, 1, 1.5].map((rate) =>
        figures(
          String(rate),
          samples.filter((sample) => sample.rate === rate),
        ),
      ),
      figures('all', samples),
    ],
    verdicts: [
      {
        what: 'Sweep off by, p95',
        target: '≤ 17 ms',
        measured: milliseconds(p95),
        holds: samples.length >= 100 && p95 <= 17,
      },
    ],
  };
}
