import { posix } from 'node:path';
import type { Import, SourceFile } from './source-file.ts';

/** Which floor may import which. */
export type Floors = Readonly<Record<string, readonly string[]>>;

/** A package, and whose it is. */
export interface PackageHome {
  package: string;
  /** Files that may import it. */
  allowed: RegExp;
  /** True if only one file at all may import it. */
  oneFile?: boolean;
  mend: string;
}

export function findForbiddenImports(files: readonly SourceFile[], floors: Floors): string[] {
  const sources = files.filter(isSource);
  const imports = sources.flatMap((file) => file.imports.filter(isRelative).map((found) => ({ file, found })));
  return [
    ...sources.flatMap((file) => strangeFloors(file, floors)),
    ...imports.flatMap(({ file, found }) => forbiddenImport(file, found, floors)),
  ];
}

function strangeFloors({ path }: SourceFile, floors: Floors): string[] {
  const floor = floorOf(path);
  if (floor === undefined || floors[floor]) return [];
  return [
    `${path}: src/${floor} is no floor of the house. Move the file, or give the floor a row in the table of tests/architecture.test.ts.`,
  ];
}

function forbiddenImport(file: SourceFile, found: Import, floors: Floors): string[] {
  const place = `${file.path}:${found.line}`;
  const target = resolveImport(file.path, found.from);
  if (!posix.extname(target)) return [`${place} imports ${found.from} without its ending. Write ${found.from}.ts.`];
  if (!target.startsWith('src/'))
    return [`${place} imports ${target}, which lies outside of src. Move what it needs into src.`];
  const from = floorOf(file.path);
  const to = floorOf(target);
  if (from === undefined || to === undefined || from === to) return [];
  const allowed = floors[from] ?? [];
  if (allowed.includes(to)) return [];
  const list = allowed.length ? `only ${allowed.join(', ')}` : 'nothing of ours';
  return [
    `${place} imports ${target}, but ${from} may import ${list}. Move what it needs down, or hand it in from above.`,
  ];
}

/** Circles, each once, also those of type imports: two files that need each other are one idea cut in the wrong place. */
export function findCircles(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map((file) => [file.path, file.imports.filter(isRelative).map(({ from }) => resolveImport(file.path, from))]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) circles.push([...trail.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return circles.map((circle) => `${circle} is a circle. Move what both sides need into a file of its own below them.`);
}

export function findStrayPackages(files: readonly SourceFile[], homes: readonly PackageHome[]): string[] {
  const sources = files.filter(isSource);
  return homes.flatMap((home) => {
    const users = sources.flatMap((file) =>
      file.imports.filter(({ from }) => isOfPackage(from, home.package)).map(({ line }) => ({ path: file.path, line })),
    );
    const strays = users.filter(({ path }) => !home.allowed.test(path));
    const paths = [...new Set(users.map(({ path }) => path))];
    return [
      ...strays.map(({ path, line }) => `${path}:${line} imports ${home.package}. ${home.mend}`),
      ...(home.oneFile && paths.length > 1 ? [`${paths.join(' and ')} import ${home.package}. ${home.mend}`] : []),
    ];
  });
}

/** Packages that have no row: a new dependency is decided, not slipped in. */
export function findUnlistedPackages(files: readonly SourceFile[], homes: readonly PackageHome[]): string[] {
  return files
    .filter(isSource)
    .flatMap((file) =>
      file.imports
        .filter((found) => !isRelative(found) && !homes.some((home) => isOfPackage(found.from, home.package)))
        .map(
          ({ from, line }) =>
            `${file.path}:${line} imports ${from}, which has no home. Give it a row in the table of packages, or do without.`,
        ),
    );
}

export const isSource = ({ path }: SourceFile): boolean => path.startsWith('src/');
const isRelative = ({ from }: Import): boolean => from.startsWith('.') || from.startsWith('/');
const isOfPackage = (from: string, name: string): boolean =>
  from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`);
const resolveImport = (path: string, from: string): string =>
  posix.join(posix.dirname(path), from.replace(/[?#].*$/u, ''));

/** `src/core/lrc.ts` → `core`; a file that lies in src itself is on no floor. */
const floorOf = (path: string): string | undefined => /^src\/([^/]+)\//u.exec(path)?.[1];
