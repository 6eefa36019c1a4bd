/** The words of the search in a song. */
export interface SearchWords {
  field: string;
  hint: string;
  none(wanted: string): string;
  found(count: number): string;
  results: string;
  card: string;
  translation: string;
}

const japanese: SearchWords = {
  field: '探す言葉',
  hint: '歌詞・読み・訳・カードの中を探します。',
  none: (wanted) => `「${wanted}」は見つかりません。`,
  found: (count) => `${count} 件`,
  results: '見つかった場所',
  card: 'カード',
  translation: '訳',
};

const english: SearchWords = {
  field: 'Words to find',
  hint: 'Looks through the lyrics, their readings and translations, and the cards.',
  none: (wanted) => `“${wanted}” was not found.`,
  found: (count) => (count === 1 ? '1 place' : `${count} places`),
  results: 'Places found',
  card: 'Card',
  translation: 'Translation',
};

/** The words in the language (BCP 47) nearest to the one asked for: Japanese for `ja…`, else English. */
export function searchWordsFor(language: string): SearchWords {
  return language.toLowerCase().startsWith('ja') ? japanese : english;
}
