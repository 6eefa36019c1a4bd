import type { LateWords } from './late-words.ts';
import { addedWords, nearestLanguage } from './languages.ts';

/** The words that stand on a player before it has sounded. */
export interface FirstWords extends Pick<LateWords, 'play' | 'tapToPlay' | 'loading' | 'lyrics'> {
  /** BCP 47. */
  readonly language: string;
}

export const japaneseFirst = { play: '再生', tapToPlay: 'タップして再生', loading: '読み込み中…', lyrics: '歌詞' };
export const englishFirst = { play: 'Play', tapToPlay: 'Tap to play', loading: 'Loading…', lyrics: 'Lyrics' };

/** By what a page has added, else by the language: who asks for the same gets the same. */
const known = new Map<unknown, FirstWords>();

/** The words in the language (BCP 47) nearest to the one asked for. */
export function firstWordsFor(asked: string): FirstWords {
  const language = nearestLanguage(asked);
  const added = addedWords(language);
  const key = added ?? language;
  const words = known.get(key) ?? {
    ...(language === 'ja' ? japaneseFirst : englishFirst),
    ...added?.player,
    language,
  };
  known.set(key, words);
  return words;
}
