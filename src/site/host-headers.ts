import { mediaTypes } from './songs-server.ts';

/** Headers for the paths that a pattern meets: `*` stands for any rest, `:name` for one folder or file. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

export interface HostedFiles {
  /** Scripts at the site's root that keep their name from version to version. */
  entries: readonly string[];
  /** Files at the site's root whose name changes with what is in them. */
  hashed: readonly string[];
  /** The files of all song folders, by name: `lyrics.lrc`. */
  songFiles: readonly string[];
}

/** A name that stays is asked for anew soon: a mended lyric arrives within ten minutes. */
export const briefly = 'public, max-age=600';
export const forEver = 'public, max-age=31536000, immutable';

/**
 * What a web server should say with our files. All of the site is public and knows no cookies, so every origin may read it; nothing forbids frames.
 * No two rules for one path name the same header: hosts would join both.
 */
export function headerRules({ entries, hashed, songFiles }: HostedFiles): HeaderRule[] {
  const typed = [...new Set(songFiles)].toSorted().flatMap((name) => {
    const type = mediaTypes[name.split('.').at(-1) ?? ''];
    return type ? [{ path: `/songs/:song/${name}`, headers: { 'Content-Type': type } }] : [];
  });
  return [
    { path: '/*', headers: { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' } },
    { path: '/assets/*', headers: { 'Cache-Control': forEver } },
    ...hashed.map((name) => ({ path: `/${name}`, headers: { 'Cache-Control': forEver } })),
    ...entries.map((name) => ({ path: `/${name}`, headers: { 'Cache-Control': briefly } })),
    { path: '/songs/*', headers: { 'Cache-Control': briefly } },
    { path: '/embed/*', headers: { 'Cache-Control': briefly } },
    ...typed,
  ];
}

/** `_headers`, as Netlify and Cloudflare Pages read it. */
export function formatHeadersFile(rules: readonly HeaderRule[]): string {
  const written = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${written.join('\n')}\n`;
}

export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
    else if (name !== undefined && value !== undefined) Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
  }
  return rules;
}

/** What a host says with a path: of all rules that meet it, what one says twice joined by a comma. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
  const said: Record<string, string> = {};
  for (const rule of rules) {
    if (!meets(path, rule.path)) continue;
    for (const [name, value] of Object.entries(rule.headers))
      said[name] = name in said ? `${said[name]}, ${value}` : value;
  }
  return said;
}

function meets(path: string, pattern: string): boolean {
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${escaped.replaceAll(/:\w+/g, '[^/]+').replaceAll('*', '.*')}$`).test(path);
}

/** `vercel.json`. The addresses of our pages are relative: a folder must be asked for with its slash. */
export function formatVercelFile(rules: readonly HeaderRule[]): string {
  const headers = rules.map(({ path, headers: said }) => ({
    source: path.replaceAll('.', String.raw`\.`).replaceAll('*', '(.*)'),
    headers: Object.entries(said).map(([key, value]) => ({ key, value })),
  }));
  return `${JSON.stringify({ trailingSlash: true, headers }, null, 2)}\n`;
}

const anyOf = (names: readonly string[]) => names.map((name) => name.replaceAll('.', String.raw`\.`)).join('|');

/** `.htaccess` for Apache: it knows a file by its name, wherever the site stands. */
export function formatHtaccess({ entries, hashed }: HostedFiles): string {
  const types = Object.entries(mediaTypes).map(([ending, type]) => `  AddType "${type}" .${ending}`);
  return `<IfModule mod_mime.c>
${types.join('\n')}
</IfModule>
<IfModule mod_headers.c>
  Header set Access-Control-Allow-Origin "*"
  Header set X-Content-Type-Options "nosniff"
  Header always unset X-Frame-Options
  <If "%{REQUEST_URI} =~ m#/(songs|embed)/#">
    Header set Cache-Control "${briefly}"
  </If>
  <If "%{REQUEST_URI} =~ m#/assets/[^/]+$#">
    Header set Cache-Control "${forEver}"
  </If>
  <FilesMatch "^(${anyOf(entries)})$">
    Header set Cache-Control "${briefly}"
  </FilesMatch>
  <FilesMatch "^(${anyOf(hashed)})$">
    Header set Cache-Control "${forEver}"
  </FilesMatch>
</IfModule>
`;
}
