import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { formatVsCodeData, formatWebTypes } from './editor-data.ts';
import { analyseElements, createManifest } from './manifest.ts';
import { formatChapter } from './tables.ts';
import { formatWords } from './word-tables.ts';

const root = join(import.meta.dirname, '../..');
const begin = '<!-- The tables are made by `npm run manifest`. -->';

/** Renews what stands in a document below the line that says so. */
async function renew(path: string, tables: readonly string[]): Promise<void> {
  const document = join(root, path);
  const [prose = ''] = readFileSync(document, 'utf8').split(begin);
  const markdown = [prose.trim(), begin, ...tables].join('\n\n');
  writeFileSync(document, await format(markdown, { ...(await resolveConfig(document)), parser: 'markdown' }));
}

function chaptersOfElements(): string[] {
  const { elements, events } = analyseElements();
  return elements
    .toSorted((a, b) => Number(b.name === 'KaraokePlayer') - Number(a.name === 'KaraokePlayer'))
    .map((each) => formatChapter(each, events));
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
await renew('docs/reference.md', chaptersOfElements());
await renew('docs/languages.md', [formatWords()]);
console.log(`Written: ${Object.keys(written).join(', ')}, and the tables of docs/reference.md and docs/languages.md`);
