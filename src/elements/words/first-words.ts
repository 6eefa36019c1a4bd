/** The words that stand on a player before it has sounded. A time is written `1:05`. */
export interface FirstWords {
  /** BCP 47. */
  language: string;
  play: string;
  tapToPlay: string;
  loading: string;
  lyrics: string;
  goTo(time: string, text: string): string;
}

const japanese: FirstWords = {
  language: 'ja',
  play: '再生',
  tapToPlay: 'タップして再生',
  loading: '読み込み中…',
  lyrics: '歌詞',
  goTo: (time, text) => `${time} へ移動：${text}`,
};

const english: FirstWords = {
  language: 'en',
  play: 'Play',
  tapToPlay: 'Tap to play',
  loading: 'Loading…',
  lyrics: 'Lyrics',
  goTo: (time, text) => `Go to ${time}: ${text}`,
};

/** The words in the language (BCP 47) nearest to the one asked for: Japanese for `ja…`, else English. */
export function firstWordsFor(language: string): FirstWords {
  return language.toLowerCase().startsWith('ja') ? japanese : english;
}
