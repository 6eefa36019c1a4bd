import { join } from 'node:path';
import { cardMarkup } from './card-markup.ts';
import { codeBlock } from './code-block.ts';
import { docsExamples } from './docs-examples.ts';
import { exampleLabels } from './example-labels.ts';
import { type Markup, markup } from './markup.ts';
import { referenceCode, tableIn } from './reference-tables.ts';
import { languageOfPage, type SiteLanguage } from './site-language.ts';
import { songAddresses } from './song-addresses.ts';
import { readSongFolder } from './song-folder.ts';

interface DocsOptions {
  /** The folder of the song folders. */
  songs: string;
  /** The absolute address of the site's root, where it is known. */
  site?: string | undefined;
}

const exampleMark = /<!--example ([\w-]+) ([\w-]+)-->/g;
const tableMark = /<!--reference ([\w ]+)-->/g;
const codeMark = /<!--reference-code ([\w ]+)-->/g;

/** A page with its examples, and what it has of the reference, where it asks for them, in its language. Throws where there is no such thing. */
export async function writeDocs(html: string, path: string, { songs, site }: DocsOptions): Promise<string> {
  const [, , folder] = exampleMark.exec(html) ?? [];
  exampleMark.lastIndex = 0;
  if (folder === undefined) return html;
  const language = languageOfPage(html);
  const examples = await docsExamples(await readSongFolder(join(songs, folder)), { folder, site, language });
  return html
    .replaceAll(exampleMark, (_, name: string) => example(name, language, examples[name]).toString())
    .replaceAll(tableMark, (_, title: string) => table(title, language, path).toString())
    .replaceAll(codeMark, (_, title: string) =>
      codeBlock(tableIn(language, title).title, referenceCode(title)).toString(),
    );
}

function example(name: string, language: SiteLanguage, code: string | undefined): Markup {
  const label = exampleLabels[name]?.[language];
  if (code === undefined || label === undefined) throw new Error(`There is no example «${name}».`);
  return codeBlock(label, code);
}

/** A table of `<karaoke-player>`, as docs/reference.md has it from the comments in the source. */
function table(title: string, language: SiteLanguage, path: string): Markup {
  const { title: label, head, rows } = tableIn(language, title);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const written = cardMarkup(lines.join('\n'), songAddresses('', path, undefined));
  const called = language === 'ja' ? `${label}の表` : `Table: ${label}`;
  return markup`<div class="wide" tabindex="0" role="region" aria-label="${called}">${written}</div>`;
}
