import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { formatVsCodeData, formatWebTypes } from './editor-data.ts';
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

const manifest = createManifest();
const written: Record<string, object> = {
  'dist/custom-elements.json': manifest,
  'dist/vscode.html-custom-data.json': formatVsCodeData(manifest),
  'dist/web-types.json': formatWebTypes(manifest, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))),
};
mkdirSync(join(root, 'dist'), { recursive: true });
for (const [path, data] of Object.entries(written)) {
  writeFileSync(join(root, path), `${JSON.stringify(data, null, 2)}\n`);
}
await renewReference();
console.log(`Written: ${Object.keys(written).join(', ')}, and the tables of docs/reference.md`);
