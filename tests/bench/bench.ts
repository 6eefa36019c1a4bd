import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import type { BenchBrowser } from './bench-browser.ts';
import { startBenchBrowser } from './bench-browser.ts';
import { benchFrame, frameTitle } from './frame.ts';
import { benchLateness, latenessTexts, latenessTitle } from './lateness.ts';
import { benchLighthouse, lighthouseTitle } from './lighthouse.ts';
import { benchLrcReaders, lrcReadersTitle } from './lrc-readers.ts';
import { benchMainThread, mainThreadTitle } from './main-thread.ts';
import { benchMatching, matchingTitle } from './matching.ts';
import type { Section } from './report.ts';
import { formatSection, replaceSections } from './report.ts';
import { benchSize, sizeTitle } from './size.ts';
import { benchSweep, sweepTitle } from './sweep.ts';
import { benchThousandLines, thousandLinesTexts, thousandLinesTitle } from './thousand-lines.ts';
import { benchThousandMounts, thousandMountsTitle } from './thousand-mounts.ts';
import { benchVocals, vocalsTitle } from './vocals.ts';

/** A part of the report: its name on the command line, its title, and how it comes about. */
interface Part {
  name: string;
  title: string;
  run: (browser: BenchBrowser) => Section | Promise<Section>;
}

/** What runs in this process comes first, while nothing else fills its memory. */
const parts: Part[] = [
  { name: 'lrc-readers', title: lrcReadersTitle, run: benchLrcReaders },
  { name: 'matching', title: matchingTitle, run: benchMatching },
  { name: 'lateness', title: latenessTitle, run: benchLateness },
  { name: 'sweep', title: sweepTitle, run: benchSweep },
  { name: 'main-thread', title: mainThreadTitle, run: benchMainThread },
  { name: 'vocals', title: vocalsTitle, run: benchVocals },
  { name: 'thousand-lines', title: thousandLinesTitle, run: benchThousandLines },
  { name: 'thousand-mounts', title: thousandMountsTitle, run: benchThousandMounts },
  { name: 'size', title: sizeTitle, run: benchSize },
  { name: 'frame', title: frameTitle, run: benchFrame },
  { name: 'lighthouse', title: lighthouseTitle, run: benchLighthouse },
];

const document = join(import.meta.dirname, '../../docs/benchmarks.md');

const headOf = (chromium: string, busy: string) => `# Benchmarks

\`npm run bench\` measures these and rewrites this page; \`npm run bench -- lateness size\` measures some parts only. It measures the
built files, so \`npm run build\` comes first. Figures of time belong to the machine: here ${availableParallelism()} CPUs, Chromium ${chromium} without
a graphics card, Node ${process.versions.node}. What counts is the comparison within one table.${busy}`;

function chooseParts(names: readonly string[]): Part[] {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no part ${unknown.join(', ')}. The parts are: ${parts.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}

/** A sentence if the machine has other work, else ''. */
function describeLoad(): string {
  const load = loadavg()[0] ?? 0;
  const sentence = `Other work ran on the machine at the last run (load ${load.toFixed(1)}): figures of time are worse than they could be.`;
  return load > 0.7 ? `\n\n${sentence}` : '';
}

function formatDocument(): void {
  execFileSync('npx', ['prettier', '--write', '--log-level=warn', document], { shell: process.platform === 'win32' });
}

function readDocument(): string {
  try {
    return readFileSync(document, 'utf8');
  } catch {
    return '';
  }
}

const chosen = chooseParts(process.argv.slice(2));
const busy = describeLoad();
console.log(busy.trim());
const browser = await startBenchBrowser({ ...latenessTexts, ...thousandLinesTexts });
const sections: Section[] = [];
for (const { name, run } of chosen) {
  console.log(`\n${name} …`);
  const section = await run(browser);
  sections.push(section);
  console.log(formatSection(section));
}
await browser.close();
const order = parts.map(({ title }) => title);
writeFileSync(document, replaceSections(readDocument(), headOf(browser.version, busy), sections, order));
formatDocument();
