import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardMarkup } from './card-markup.ts';
import { codeBlock } from './code-block.ts';
import { docsExamples, exampleLabels } from './docs-examples.ts';
import { type Markup, markup } from './markup.ts';
import { songAddresses } from './song-addresses.ts';
import { readSongFolder } from './song-folder.ts';

interface DocsOptions {
  /** The folder of the song folders. */
  songs: string;
  /** The absolute address of the site's root, where it is known. */
  site?: string | undefined;
}

const exampleMark = /<!--example ([\w-]+) ([\w-]+)-->/g;
const referenceMark = /<!--reference ([\w ]+)-->/g;

/** A page with its examples, and the tables of the reference, where it asks for them. Throws where there is no such example or table. */
export async function writeDocs(html: string, path: string, { songs, site }: DocsOptions): Promise<string> {
  const [, , folder] = exampleMark.exec(html) ?? [];
  exampleMark.lastIndex = 0;
  if (folder === undefined) return html;
  const examples = await docsExamples(await readSongFolder(join(songs, folder)), folder, site);
  return html
    .replaceAll(exampleMark, (_, name: string) => example(name, examples[name]).toString())
    .replaceAll(referenceMark, (_, title: string) => referenceTable(title, path).toString());
}

function example(name: string, code: string | undefined): Markup {
  const label = exampleLabels[name];
  if (code === undefined || label === undefined) throw new Error(`There is no example «${name}».`);
  return codeBlock(label, code);
}

/** A table of `<karaoke-player>`, as docs/reference.md has it from the comments in the source. */
function referenceTable(title: string, path: string): Markup {
  const reference = readFileSync(join(import.meta.dirname, '../../docs/reference.md'), 'utf8');
  const [, chapter = ''] = reference.split(/^## `<karaoke-player>`$/m);
  const [, table] = new RegExp(`^### ${title}\\n([^]*?)(?=^##|(?![^]))`, 'm').exec(chapter) ?? [];
  const rows = table?.split('\n').filter((line) => line.startsWith('|')) ?? [];
  if (rows.length === 0) throw new Error(`docs/reference.md has no table «${title}».`);
  const written = cardMarkup(rows.join('\n'), songAddresses('', path, undefined));
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${title}" lang="en">${written}</div>`;
}
