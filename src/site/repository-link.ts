import { type Markup, markup } from './markup.ts';
import type { SiteLanguage } from './site-language.ts';

/** What `repository` of a `package.json` may be. */
export type Repository = string | { url?: string } | undefined;

/** A link to where the source is; nothing where `package.json` names no address that a browser can open. */
export function repositoryLink(repository: Repository, language: SiteLanguage): Markup {
  const written = typeof repository === 'string' ? repository : repository?.url;
  const address = written?.replace(/^git\+/, '').replace(/\.git$/, '');
  const text = language === 'ja' ? 'ソースコード' : 'Source';
  return address?.startsWith('https://') ? markup` <a href="${address}">${text}</a>` : markup``;
}
