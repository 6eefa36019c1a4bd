/** The languages of our pages. */
export type SiteLanguage = 'ja' | 'en';

/** The language that a page says it is in. */
export const languageOfPage = (html: string): SiteLanguage => (/<html[^>]* lang="en"/.test(html) ? 'en' : 'ja');
