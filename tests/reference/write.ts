import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { analyseElements, createManifest } from './manifest.ts';
import { formatChapter } from './tables.ts';

const root = join(import.meta.dirname, '../..');
const reference = join(root, 'docs/reference.md');
const begin = '<!-- The tables are made by `npm run manifest`. -->';

/** Renews what stands below the line that says so. */
async function renewReference(): Promise<void> {
  const [prose = ''] = readFileSync(reference, 'utf8').split(begin);
  const { elements, events } = analyseElements();
  const chapters = elements
    .toSorted((a, b) => Number(b.name === 'KaraokePlayer') - Number(a.name === 'KaraokePlayer'))
    .map((each) => formatChapter(each, events));
  const markdown = [prose.trim(), begin, ...chapters].join('\n\n');
  writeFileSync(reference, await format(markdown, { ...(await resolveConfig(reference)), parser: 'markdown' }));
}

mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/custom-elements.json'), `${JSON.stringify(createManifest(), null, 2)}\n`);
await renewReference();
console.log('Written: dist/custom-elements.json and the tables of docs/reference.md');
