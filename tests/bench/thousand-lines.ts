import type { BenchBrowser } from './bench-browser.ts';
import { audioAddress, denseLrc } from './lyric-texts.ts';
import type { Section } from './report.ts';
import { milliseconds, round } from './report.ts';
import { median, percentile } from './statistics.ts';

const step = 0.13;
export const thousandLinesTexts = { 'thousand.lrc': denseLrc(1000, step) };

const loads = 7;
const seekTimes = [65, 5, 120, 30, 100, 12, 77, 44, 128, 1].map((time) => (Math.floor(time / step) + 0.5) * step);

export const thousandLinesTitle = 'A lyric of 1,000 lines';

export async function benchThousandLines(browser: BenchBrowser): Promise<Section> {
  const first: number[] = [];
  const lit: number[] = [];
  const laidOut: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    const { page, measure, close } = await browser.openPage(
      '<script type="module" src="/dist/lib/karaoke.js"></script>',
    );
    await page.waitForFunction('customElements.get("karaoke-player") !== undefined');
    first.push(await measure('measureFirstHighlight', audioAddress, '/thousand.lrc'));
    if (load === 0) {
      const seeks = await measure('measureSeeks', seekTimes, step);
      lit.push(...seeks.lit);
      laidOut.push(...seeks.laidOut);
    }
    await close();
  }
  return {
    title: thousandLinesTitle,
    method:
      'Measured in the page. First highlight: from the moment at which the whole lyric is in the page’s hands until the DOM marks a ' +
      'line, in a fresh page each time. Seek, once the player is complete: from the call until the DOM marks the line there, and until it is laid out as well.',
    header: ['What', 'Times', 'p50 ms', 'max ms'],
    rows: [rowOf('first highlight', first), rowOf('seek, marked', lit), rowOf('seek, laid out', laidOut)],
    verdicts: [
      { what: 'First highlight', target: '≤ 60 ms', measured: milliseconds(median(first)), holds: median(first) <= 60 },
      {
        what: 'Seek',
        target: '≤ 16 ms',
        measured: `${milliseconds(median(lit))}, at most ${milliseconds(percentile(lit, 1))}`,
        holds: percentile(lit, 1) <= 16,
      },
    ],
  };
}

const rowOf = (what: string, values: readonly number[]) => [
  what,
  values.length,
  round(median(values)),
  round(percentile(values, 1)),
];
