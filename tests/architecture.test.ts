import { describe, expect, test } from 'vitest';
import type { Floors, PackageHome } from './walls/import-rules.ts';
import { findCircles, findForbiddenImports, findStrayPackages, findUnlistedPackages } from './walls/import-rules.ts';
import type { SourceFile } from './walls/source-file.ts';
import { readSourceFile } from './walls/source-file.ts';
import { readTree } from './walls/source-tree.ts';
import { findHtmlSinks, findStyleAttributes } from './walls/template-rules.ts';
import * as rules from './walls/text-rules.ts';

/** Who may import whom: imports go down only. */
const floors: Floors = {
  site: ['embed', 'study', 'studio', 'elements', 'playback', 'core'],
  cli: ['singer', 'core'],
  embed: ['study', 'elements', 'playback', 'core'],
  study: ['elements', 'playback', 'core'],
  studio: ['elements', 'playback', 'core'],
  singer: ['core'],
  elements: ['playback', 'core'],
  playback: ['core'],
  core: [],
};

/** Whose the packages are. */
const packages: PackageHome[] = [
  {
    package: 'howler',
    allowed: /^src\/playback\/howler-sound[^/]*\.ts$/u,
    mend: 'Only src/playback/howler-sound*.ts may: ask the Sound port instead.',
  },
  {
    package: 'marked',
    allowed: /^src\/(elements|study|studio|site)\//u,
    oneFile: true,
    mend: 'One file of the stage reads Markdown: ask it for what you need.',
  },
  {
    package: 'temml',
    allowed: /^src\/(elements|study|studio|site)\//u,
    oneFile: true,
    mend: 'One file of the stage sets mathematics: ask it for what you need.',
  },
  {
    package: 'lit',
    allowed: /^src\/(elements|study|studio|site|embed)\//u,
    mend: 'Only what is shown knows Lit: move the view up, or the logic out of it.',
  },
  ...['react', 'vue', 'svelte'].map((name) => ({
    package: name,
    allowed: /^src\/embed\//u,
    mend: 'Only where the tags get their types for a framework is one named.',
  })),
  ...['satori', '@resvg/resvg-js'].map((name) => ({
    package: name,
    allowed: /^src\/site\/share-picture\.ts$/u,
    mend: 'One file draws the pictures of link previews.',
  })),
  ...['vite', 'sirv'].map((name) => ({
    package: name,
    allowed: /^src\/site\//u,
    mend: 'Only where site pages are built is there a build tool and a server.',
  })),
  {
    package: 'node:',
    allowed: /^src\/(singer|cli|site)\//u,
    mend: 'This runs in browsers: read files in the singer, the cli, or where site pages are built.',
  },
];

const wall = 250;
const vagueNames = ['utils', 'helpers', 'common', 'misc', 'types', 'constants', 'manager', 'service', 'base'];
/** What a browser has and Node's core has not (or only by courtesy): the compiler says so too, unless core's tsconfig were loosened. */
const domNames =
  'document window navigator localStorage sessionStorage indexedDB fetch customElements HTMLElement EventTarget DOMParser ' +
  'HTMLAudioElement AudioContext requestAnimationFrame setTimeout setInterval performance MutationObserver XMLHttpRequest';

/** Every rule of the house, by what it demands of the TypeScript files of src and tests. */
const demands: Record<string, (files: SourceFile[]) => string[]> = {
  'every file can be parsed': rules.findUnreadable,
  'imports go down': (files) => findForbiddenImports(files, floors),
  'there are no circles': findCircles,
  'each package is imported where it belongs': (files) => findStrayPackages(files, packages),
  'each package has a home': (files) => findUnlistedPackages(files, packages),
  'only src/embed re-exports': rules.findReexports,
  'nothing is exported as default': rules.findDefaultExports,
  'there are no decorators': rules.findDecorators,
  'no string becomes HTML': findHtmlSinks,
  'templates have no style attribute': findStyleAttributes,
  'the score has no DOM': (files) => rules.findDomInCore(files, domNames.split(' ')),
  'files end before the wall': (files) =>
    rules.findLongFiles(new Map(files.map(({ path, text }) => [path, text])), wall),
  'names say what is in a file': (files) =>
    rules.findVagueNames(
      files.map(({ path }) => path),
      vagueNames,
    ),
};

const readFiles = (tree: Iterable<[string, string]>) => [...tree].map(([path, text]) => readSourceFile(path, text));

describe('the house', () => {
  const files = readFiles(readTree(['src', 'tests'], ['.ts']));
  test.each(Object.entries(demands))('%s', (_, findFaults) => {
    expect(findFaults(files)).toEqual([]);
  });

  test('style sheets end before the wall', () => {
    expect(rules.findLongFiles(readTree(['src'], ['.css']), wall)).toEqual([]);
  });

  test('core is compiled without a DOM', () => {
    const { compilerOptions } = JSON.parse(
      readTree(['src/core'], ['tsconfig.json']).get('src/core/tsconfig.json') ?? '{}',
    );
    expect(compilerOptions).toMatchObject({ lib: ['es2023'], types: [] });
  });
});

const long = 'let x;\n'.repeat(wall + 1);
const card = 'src/elements/karaoke-card.ts';

/** Small trees with one fault each, and where and how the fault must be named. */
const badTrees: [tree: Record<string, string>, sentence: string][] = [
  [
    { 'src/core/a.ts': "import { b } from '../playback/b.ts';" },
    'src/core/a.ts:1 imports src/playback/b.ts, but core may import nothing of ours. Move',
  ],
  [
    { 'src/core/a.ts': "\nimport type { B } from '../playback/b.ts';" },
    'src/core/a.ts:2 imports src/playback/b.ts, but core may',
  ],
  [
    { 'src/core/a.ts': "type B = import('../playback/b.ts').B;" },
    'src/core/a.ts:1 imports src/playback/b.ts, but core may',
  ],
  [
    { 'src/playback/a.ts': "await import('../elements/b.ts');" },
    'src/playback/a.ts:1 imports src/elements/b.ts, but playback may import only core.',
  ],
  [
    { 'src/embed/a.ts': "export { B } from '../studio/b.ts';" },
    'src/embed/a.ts:1 imports src/studio/b.ts, but embed may',
  ],
  [{ 'src/study/a.ts': "import '../studio/b.ts';" }, 'src/study/a.ts:1 imports src/studio/b.ts, but study may'],
  [
    { 'src/core/a.ts': "import { b } from '../../tests/b.ts';" },
    'src/core/a.ts:1 imports tests/b.ts, which lies outside of src.',
  ],
  [{ 'src/core/a.ts': "import { b } from './b';" }, 'src/core/a.ts:1 imports ./b without its ending. Write ./b.ts.'],
  [{ 'src/tools/a.ts': '' }, 'src/tools/a.ts: src/tools is no floor of the house.'],
  [
    { 'src/core/a.ts': "import { b } from './b.ts';", 'src/core/b.ts': "import type { A } from './a.ts';" },
    'src/core/a.ts → src/core/b.ts → src/core/a.ts is a circle. Move what both sides need',
  ],
  [
    { 'src/elements/a.ts': "import type { Howl } from 'howler';" },
    'src/elements/a.ts:1 imports howler. Only src/playback/howler-sound*.ts may',
  ],
  [
    { 'src/playback/a.ts': "import { html } from 'lit';" },
    'src/playback/a.ts:1 imports lit. Only what is shown knows Lit',
  ],
  [{ 'src/core/a.ts': "import { noChange } from 'lit/directive.js';" }, 'src/core/a.ts:1 imports lit. Only'],
  [
    { 'src/elements/a.ts': "import('marked');", 'src/study/b.ts': "import('marked');" },
    'src/elements/a.ts and src/study/b.ts import marked. One file of the stage reads Markdown',
  ],
  [{ 'src/core/a.ts': "import('temml');" }, 'src/core/a.ts:1 imports temml. One file of the stage'],
  [
    { 'src/playback/a.ts': "import { readFile } from 'node:fs';" },
    'src/playback/a.ts:1 imports node:. This runs in browsers',
  ],
  [{ 'src/core/a.ts': "import { z } from 'zod';" }, 'src/core/a.ts:1 imports zod, which has no home. Give it a row'],
  [{ 'src/core/a.ts': "export * from './b.ts';" }, 'src/core/a.ts:1 exports what another file defines.'],
  [{ 'src/core/a.ts': "export type { B } from './b.ts';" }, 'src/core/a.ts:1 exports what another file defines.'],
  [
    { 'src/core/a.ts': "import { b } from './b.ts';\nexport { b };" },
    'src/core/a.ts:2 exports what another file defines.',
  ],
  [{ 'src/core/a.ts': 'export default 1;' }, 'src/core/a.ts:1 exports a default. Export it by its name.'],
  [{ 'src/core/a.ts': 'const a = 1;\nexport { a as default };' }, 'src/core/a.ts:2 exports a default.'],
  [{ 'src/elements/a.ts': 'class A {\n @property() b = 1;\n}' }, 'src/elements/a.ts:2 uses a decorator or accessor'],
  [{ 'tests/elements/a.ts': 'class A { accessor b = 1; }' }, 'tests/elements/a.ts:1 uses a decorator or accessor'],
  [{ [card]: 'this.body.innerHTML = text;' }, `${card}:1 uses innerHTML. Text becomes nodes`],
  [{ [card]: "this.body['innerHTML'] = text;" }, `${card}:1 uses innerHTML.`],
  [{ [card]: "import { unsafeHTML } from 'lit/directives/unsafe-html.js';" }, `${card}:1 uses unsafeHTML.`],
  [{ [card]: 'const a = html`<p .innerHTML=${text}></p>`;' }, `${card}:1 uses innerHTML.`],
  [{ [card]: 'const a = html`<iframe srcdoc=${text}></iframe>`;' }, `${card}:1 uses srcdoc.`],
  [{ [card]: "box.insertAdjacentHTML('beforeend', text);" }, `${card}:1 uses insertAdjacentHTML.`],
  [{ [card]: 'document.write(text);' }, `${card}:1 uses document.write.`],
  [{ [card]: 'new Function(text)();' }, `${card}:1 uses new Function.`],
  [{ [card]: 'const a = html`<p style="color: red"></p>`;' }, `${card}:1 writes a style attribute in a template.`],
  [{ [card]: 'const a = html`<p style=${text}></p>`;' }, `${card}:1 writes a style attribute`],
  [{ [card]: 'const a = svg`<g style="--x: ${x}"></g>`;' }, `${card}:1 writes a style attribute`],
  [
    { 'src/core/a.ts': 'export const width = () => window.innerWidth;' },
    'src/core/a.ts:1 uses window. The score has no DOM',
  ],
  [{ 'src/core/a.ts': 'export type Box = HTMLElement;' }, 'src/core/a.ts:1 uses HTMLElement.'],
  [{ 'src/core/a.ts': '/// <reference lib="dom" />' }, 'src/core/a.ts references a library of types.'],
  [{ 'src/core/a.ts': long }, `src/core/a.ts has ${wall + 1} lines; the wall is ${wall}. Split it by ideas.`],
  [{ 'tests/core/a.test.ts': long }, `tests/core/a.test.ts has ${wall + 1} lines;`],
  [{ 'src/core/utils.ts': '' }, 'src/core/utils.ts: «utils» says nothing of what is inside.'],
  [{ 'tests/lrc-helpers.test.ts': '' }, 'tests/lrc-helpers.test.ts: «helpers» says nothing'],
  [{ 'src/core/common/time.ts': '' }, 'src/core/common/time.ts: «common» says nothing'],
  [{ 'src/core/a.ts': 'const = 1;' }, 'src/core/a.ts cannot be parsed:'],
];

const faultsOf = (tree: Record<string, string>) => {
  const files = readFiles(Object.entries(tree));
  return Object.values(demands).flatMap((findFaults) => findFaults(files));
};

describe('the walls hold', () => {
  test.each(badTrees)('%j', (tree, sentence) => {
    const faults = faultsOf(tree);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(sentence);
  });

  test('a sound tree has no faults', () => {
    const tree = {
      'src/core/a.ts': 'export const a = { document: 1 };\nexport const b = a.document; // document, innerHTML, utils',
      'src/playback/b.ts': "import { a } from '../core/a.ts';\nexport const b = () => setTimeout(a, document);",
      'src/playback/howler-sound.ts': "import { Howl } from 'howler';\nexport const play = () => new Howl();",
      [card]:
        "import { html } from 'lit';\nimport css from './a.css?inline';\nexport const a = html`<p style=${styleMap(x)}>${css}</p>`;",
      'src/elements/b.ts': 'export const b = html`<p style="${styleMap(x)}"></p>`;',
      'src/embed/core.ts': "export { a } from '../core/a.ts';",
      'src/site/service-worker.ts': "import '../studio/a.ts';",
      'tests/core/a.test.ts': "import { a } from '../../src/core/a.ts';",
    };
    expect(faultsOf(tree)).toEqual([]);
  });
});
