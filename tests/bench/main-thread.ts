import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchBrowser, SubjectName } from './bench-browser.ts';
import { narrow, readMetrics, wide } from './bench-browser.ts';
import { audioAddress, songAddress } from './lyric-texts.ts';
import type { Section } from './report.ts';
import { milliseconds, round } from './report.ts';

interface Case {
  label: string;
  name: SubjectName;
  parameters: Record<string, string>;
  viewport?: typeof wide;
  /** Milliseconds per second of play. */
  target?: number;
}

const lyricOnly = { audio: audioAddress, lyrics: '/song.lrc' };
const cases: Case[] = [
  { label: 'karaoke-player, sweep, cards', name: 'karaoke', parameters: { src: songAddress }, target: 15 },
  {
    label: 'karaoke-player, sweep, cards, phone',
    name: 'karaoke',
    parameters: { src: songAddress },
    viewport: narrow,
    target: 20,
  },
  {
    label: 'karaoke-player, `sweep="none"`, cards',
    name: 'karaoke',
    parameters: { src: songAddress, sweep: 'none' },
    target: 10,
  },
  { label: 'karaoke-player, sweep, lyric only', name: 'karaoke', parameters: lyricOnly },
  { label: 'karaoke-player, `sweep="none"`, lyric only', name: 'karaoke', parameters: { ...lyricOnly, sweep: 'none' } },
  { label: 'APlayer (no sweep)', name: 'aplayer', parameters: { audio: audioAddress, lyrics: '/song-lines.lrc' } },
  { label: 'am-lyrics', name: 'am-lyrics', parameters: { audio: audioAddress, lyrics: '/song.ttml' } },
  { label: 'a bare playing `<audio>`', name: 'bare-audio', parameters: { audio: audioAddress } },
];

/** From within a line, over two more, with a card of its own in each player that has cards. */
const begin = 20;
const settling = 2000;
const length = 24_000;

export const mainThreadTitle = 'Main-thread time';

export async function benchMainThread(browser: BenchBrowser): Promise<Section> {
  const results: (Case & Spending)[] = [];
  for (const one of cases) results.push({ ...one, ...(await measure(browser, one)) });
  return {
    title: mainThreadTitle,
    method:
      `Chromium’s \`TaskDuration\` over ${length / 1000} s of the real song, from ${begin} s on, two seconds after play was ` +
      'pressed, in milliseconds per second of play; and the time that the main thread was on a CPU, which other work on the ' +
      'machine does not lengthen. All in the same browser, one after the other.',
    header: ['Page', 'Window', 'ms per second', 'on a CPU'],
    rows: results.map(({ label, viewport = wide, spent, spentOnCpu }) => [
      label,
      `${viewport.width}×${viewport.height}`,
      round(spent),
      round(spentOnCpu),
    ]),
    verdicts: results.flatMap(({ label, target, spent }) =>
      target === undefined
        ? []
        : [{ what: label, target: `≤ ${target} ms`, measured: milliseconds(spent), holds: spent <= target }],
    ),
  };
}

/** Milliseconds per second. */
interface Spending {
  spent: number;
  spentOnCpu: number;
}

async function measure(browser: BenchBrowser, one: Case): Promise<Spending> {
  const { page, cdp, close } = await browser.openSubject(one.name, one.parameters, one.viewport);
  await page.evaluate(`window.subject.then((subject) => { subject.seek(${begin}); subject.play(); })`);
  await sleep(settling);
  const read = () => page.evaluate<number>('window.subject.then((subject) => subject.media().currentTime)');
  const from = await read();
  const before = await readMetrics(cdp);
  await sleep(length);
  const after = await readMetrics(cdp);
  const played = (await read()) - from;
  await close();
  // A page that stands still is cheap: say so instead of praising it.
  if (Math.abs(played - length / 1000) > 1) throw new Error(`${one.label} played ${played} s of ${length / 1000} s.`);
  const gain = (name: string) => (after[name] ?? Number.NaN) - (before[name] ?? Number.NaN);
  const perSecond = (name: string) => (gain(name) / gain('Timestamp')) * 1000;
  return { spent: perSecond('TaskDuration'), spentOnCpu: perSecond('ThreadTime') };
}
