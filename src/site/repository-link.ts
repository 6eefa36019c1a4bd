import { type Markup, markup } from './markup.ts';

/** What `repository` of a `package.json` may be. */
export type Repository = string | { url?: string } | undefined;

/** A link to where the source is; nothing where `package.json` names no address that a browser can open. */
export function repositoryLink(repository: Repository): Markup {
  const written = typeof repository === 'string' ? repository : repository?.url;
  const address = written?.replace(/^git\+/, '').replace(/\.git$/, '');
  return address?.startsWith('https://') ? markup` <a href="${address}">ソースコード</a>` : markup``;
}
