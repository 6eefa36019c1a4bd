import type { AddedWords } from './all-words.ts';

const added = new Map<string, AddedWords>();

/** Tells, by `added`, that there are other words. */
export const languageChanges = new EventTarget();

/**
 * Adds a language to all players of the page, or changes words of one that is there. A word that is not given is the English one (in
 * Japanese, ours); so is one that turns out to be no text. Players whose `lang` asks for it show it at once.
 *
 * @param language BCP 47: `ko`, or `pt-BR`, which goes before `pt`
 */
export function addLanguage(language: string, words: AddedWords): void {
  added.set(language.toLowerCase(), { ...words });
  languageChanges.dispatchEvent(new Event('added'));
}

/** What a page has added to a language, named as `nearestLanguage` does. */
export function addedWords(language: string): AddedWords | undefined {
  return added.get(language);
}

/** Ours, and those that pages have added. */
export function knownLanguages(): string[] {
  return [...new Set(['ja', 'en', ...added.keys()])];
}

/** The language nearest to the one asked for (BCP 47) in which there are words: itself, a broader one, or English. */
export function nearestLanguage(asked: string): string {
  const language = asked.toLowerCase();
  if (language === 'ja' || added.has(language)) return language;
  return language ? nearestLanguage(language.replace(/(^|[-_])[^-_]*$/, '')) : 'en';
}
