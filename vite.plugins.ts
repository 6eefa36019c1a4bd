import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { type ESTree, type Plugin, parseAst } from 'vite';

/**
 * Whatever howler asks of an audio context, and what it would make one for: ours plays media elements only, so the answer is always no.
 * And those of its methods that nobody calls: we do by the element itself what they do.
 */
const unused: [RegExp, string][] = [
  [/^ {4}(fade|_startFadeInterval|loop|rate|duration|state): function\([^]*?^ {4}\},$/gm, ''],
  [/\b\w+(\._howls\[i\])?\.(_webAudio|usingWebAudio) = [^;]+;/g, ''],
  [/\b\w+(\._howls\[i\])?\.(_webAudio|usingWebAudio)\b/g, 'false'],
  [/\b(self|Howler)\.ctx = [^;]+;/g, ''],
  [/\b(self|Howler)\.ctx\b/g, 'null'],
];

/**
 * howler's core as an ES module. As it is published it claims the page's AMD `define` and puts `Howl`, `Howler` and `Sound` on `window`;
 * in our bundles it may do neither. Nor does it bring what it has for audio contexts: a third of it, which nobody calls.
 */
export const howlerAsModule: Plugin = {
  name: 'howler-as-module',
  enforce: 'pre',
  transform: {
    filter: { id: /howler\.core\.js$/ },
    handler: (code) => ({
      code: `const exports = {}, global = {}; let define;\n${unused.reduce((text, [found, put]) => text.replaceAll(found, put), code)}\nexport const { Howl, Howler } = exports;`,
      map: null,
    }),
  },
};

interface Stretch {
  start: number;
  end: number;
}

/** The stretches of literal text in a module's HTML templates. */
function* templateTexts(node: unknown): Generator<Stretch> {
  if (typeof node !== 'object' || node === null) return;
  if (isTemplate(node) && node.tag.name === 'html') yield* node.quasi.quasis;
  for (const child of Object.values(node)) yield* templateTexts(child);
}

function isTemplate(node: object): node is { tag: { name?: string }; quasi: { quasis: Stretch[] } } {
  return 'type' in node && node.type === 'TaggedTemplateExpression';
}

/** Makes one blank of each line break and its indentation in HTML templates. */
export const shortTemplates: Plugin = {
  name: 'short-templates',
  enforce: 'pre',
  transform: {
    filter: { id: /src\/elements\/.*\.ts$/, code: 'html`' },
    handler(code) {
      let short = '';
      let done = 0;
      for (const { start, end } of [...templateTexts(parseAst(code, { lang: 'ts' }))].toSorted(
        (a, b) => a.start - b.start,
      )) {
        short += code.slice(done, start) + code.slice(start, end).replace(/\s*\n\s*/g, ' ');
        done = end;
      }
      return { code: short + code.slice(done), map: null };
    },
  },
};

const isHowler = (modules: readonly string[]) => modules.some((id) => id.includes('howler.core'));

/** The names that howler keeps to itself, but for those that it puts together: `'_on' + event`. */
const howlerPrivate = /^_(?!on)/;

/** Terser finds a little more to leave out than the bundler: about one byte in a hundred; and five in howler, whose private names are long. */
export const tighter: Plugin = {
  name: 'tighter',
  async generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    await Promise.all(
      chunks.map(async (chunk) => {
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          compress: { passes: 3, pure_getters: true },
          mangle: { properties: isHowler(chunk.moduleIds) && { regex: howlerPrivate } },
        });
        if (code && gzipSync(code).length < gzipSync(chunk.code).length) chunk.code = code;
      }),
    );
  },
};

type Specifier = ESTree.ImportDeclarationSpecifier | ESTree.ExportSpecifier;

/** What a thing is called outside of its file, and inside. */
function namesOf(specifier: Specifier): [outer: string, inner: string] {
  const { local } = specifier;
  const outer = 'exported' in specifier ? specifier.exported : 'imported' in specifier ? specifier.imported : local;
  return [nameOf(outer), nameOf(local)];
}

const nameOf = (node: { name: string } | { value: string }) => ('name' in node ? node.name : node.value);

/** Writes each `import` from a file, or each `export` of names (from no file), as the text that is made of its names: what each is called outside, and inside. */
function rewriteNames(
  code: string,
  type: 'ImportDeclaration' | 'ExportNamedDeclaration',
  file: string | undefined,
  write: (names: [outer: string, inner: string][]) => string,
): string {
  let written = '';
  let done = 0;
  for (const each of parseAst(code).body) {
    if (each.type !== type || (each.source?.value ?? undefined) !== file) continue;
    const { start, end, specifiers } = each;
    written += code.slice(done, start) + write(specifiers.map(namesOf));
    done = end;
  }
  return written + code.slice(done);
}

/**
 * Later parts import what they share with the first part from its address. But where a page asks for `karaoke.js?v=3`, or for an
 * address that leads to another, that is another module to the browser: the first part would be fetched and run once more, and the
 * two would not know each other. So the first part leaves what it shares under a symbol of this build, and later parts find it there,
 * without a request. Where one build was loaded from two addresses, the first that has run has registered the tags, and is shared.
 */
export const sharedByEntry: Plugin = {
  name: 'shared-by-entry',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    const first = chunks.find(({ isEntry }) => isEntry);
    if (!first?.facadeModuleId) return;
    const { exports: ownNames = [] } = this.getModuleInfo(first.facadeModuleId) ?? {};
    const place = `globalThis[Symbol.for("oboeuta ${hash('sha256', first.code).slice(0, 8)}")]`;
    const shared = new Set<string>();
    for (const chunk of chunks) {
      chunk.code = rewriteNames(chunk.code, 'ImportDeclaration', `./${first.fileName}`, (names) => {
        for (const [outer] of names) shared.add(outer);
        return names.length > 0 ? `const{${names.map((name) => name.join(':')).join()}}=${place};` : '';
      });
    }
    first.code = rewriteNames(first.code, 'ExportNamedDeclaration', undefined, (names) => {
      const left = names.filter(([outer]) => shared.has(outer)).map((name) => name.join(':'));
      const own = names.filter(([outer]) => ownNames.includes(outer)).map(([outer, inner]) => `${inner} as ${outer}`);
      return `${left.length > 0 ? `${place}??={${left.join()}};` : ''}export{${own.join()}};`;
    });
  },
};
