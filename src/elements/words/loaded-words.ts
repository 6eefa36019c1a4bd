import type { Words } from './all-words.ts';
import { nearestLanguage } from './languages.ts';

type Built = 'ja' | 'en';

const loaded: Partial<Record<Built, Words>> = {};

/** Which of our own languages a language is built upon. */
const builtFor = (asked: string): Built => (nearestLanguage(asked) === 'ja' ? 'ja' : 'en');

/** Loads the words of a language, once. Rejects without a network. */
export async function loadWords(asked: string): Promise<void> {
  const built = builtFor(asked);
  loaded[built] ??= built === 'ja' ? (await import('./japanese.ts')).japanese : (await import('./english.ts')).english;
}

/** Our own words for a language; undefined until they have been loaded. */
export function loadedWords(asked: string): Words | undefined {
  return loaded[builtFor(asked)];
}
