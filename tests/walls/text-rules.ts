import type { SourceFile, SyntaxNode } from './source-file.ts';
import { isNode, nameOf, nodesIn } from './source-file.ts';
import { isSource } from './import-rules.ts';

/** Rules for the files themselves: each gives sentences that name the file, the line and the mend. */

export function findUnreadable(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, complaint }) => (complaint ? [`${path} cannot be parsed: ${complaint}.`] : []));
}

/** @param texts any files, by path, not only TypeScript */
export function findLongFiles(texts: ReadonlyMap<string, string>, wall: number): string[] {
  return [...texts].flatMap(([path, text]) => {
    const lines = text.replace(/\n$/u, '').split('\n').length;
    return lines > wall ? [`${path} has ${lines} lines; the wall is ${wall}. Split it by ideas.`] : [];
  });
}

/** @param names forbidden as the name of a file or folder, and as the last word of one (`lrc-utils.ts`) */
export function findVagueNames(paths: Iterable<string>, names: readonly string[]): string[] {
  return [...paths].flatMap((path) =>
    path.split('/').flatMap((part) => {
      const lastWord = part.split('.')[0]?.split('-').at(-1)?.toLowerCase() ?? '';
      if (!names.includes(lastWord)) return [];
      return [`${path}: «${lastWord}» says nothing of what is inside. Name the file after the thing it holds.`];
    }),
  );
}

export function findReexports(files: readonly SourceFile[]): string[] {
  const outside = files.filter((file) => isSource(file) && !file.path.startsWith('src/embed/'));
  return outside.flatMap((file) =>
    reexportsOf(file).map(
      (line) =>
        `${file.path}:${line} exports what another file defines. Import it where it is defined; only src/embed re-exports.`,
    ),
  );
}

function reexportsOf(file: SourceFile): number[] {
  const imported = new Set(
    file.nodes.filter(({ type }) => /^Import\w*Specifier$/u.test(type)).map(({ local }) => nameOf(local)),
  );
  const direct = file.imports.filter(({ kind }) => kind === 'export').map(({ line }) => line);
  const roundabout = file.nodes
    .filter(({ type, source }) => type === 'ExportNamedDeclaration' && !isNode(source))
    .flatMap(({ specifiers }) => nodesIn(specifiers).filter(({ local }) => imported.has(nameOf(local) ?? '?')))
    .map(({ start }) => file.lineAt(start));
  return [...direct, ...roundabout];
}

export const findDefaultExports = (files: readonly SourceFile[]): string[] =>
  onNodes(files.filter(isSource), isDefaultExport, () => 'exports a default. Export it by its name.');

const isDefaultExport = ({ type, exported }: SyntaxNode) =>
  type === 'ExportDefaultDeclaration' || (type === 'ExportSpecifier' && nameOf(exported) === 'default');

export const findDecorators = (files: readonly SourceFile[]): string[] =>
  onNodes(
    files,
    isDecorator,
    () =>
      'uses a decorator or accessor, which the build leaves in. Write `static properties`, `declare` and the constructor.',
  );

export const isDecorator = ({ type }: SyntaxNode): boolean => type === 'Decorator' || type.endsWith('AccessorProperty');

export function findDomInCore(files: readonly SourceFile[], domNames: readonly string[]): string[] {
  const core = files.filter(({ path }) => path.startsWith('src/core/'));
  const properties = new Set(core.flatMap(({ nodes }) => nodes.map(propertyOf)));
  const isDom = (node: SyntaxNode) => domNames.includes(nameOf(node) ?? '') && !properties.has(node);
  const references = core.filter(({ text }) => /\/\/\/\s*<reference/u.test(text));
  return [
    ...onNodes(core, isDom, (node) => `uses ${nameOf(node)}. The score has no DOM: take the value as a parameter.`),
    ...references.map(
      ({ path }) => `${path} references a library of types. src/core/tsconfig.json alone says what core knows.`,
    ),
  ];
}

/** The node that only names a property: `x.document`, `{ document: 1 }`. */
function propertyOf(node: SyntaxNode): unknown {
  if (node['computed'] === true || node['shorthand'] === true) return undefined;
  return node.type === 'MemberExpression' ? node['property'] : node['key'];
}

/** Sentences for the nodes that `matches`, each once. */
export function onNodes(
  files: readonly SourceFile[],
  matches: (node: SyntaxNode) => boolean,
  sentence: (node: SyntaxNode) => string,
): string[] {
  const sentences = files.flatMap(({ path, nodes, lineAt }) =>
    nodes.filter(matches).map((node) => `${path}:${lineAt(node.start)} ${sentence(node)}`),
  );
  return [...new Set(sentences)];
}
