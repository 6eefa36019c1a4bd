import type { ContinueFrom, Stops } from '../../core/schedule.ts';
import type { TextSize } from '../preferences.ts';
import type { Theme } from '../theme-names.ts';

/** The words of the settings. */
export interface SettingsWords {
  cards: string;
  stops: string;
  stopsAs: Record<Stops, string>;
  continueFrom: string;
  continueAt: Record<ContinueFrom, string>;
  stopsHidden: string;
  stopAgain: string;
  lyrics: string;
  textSize: string;
  sizes: Record<TextSize, string>;
  sweep: string;
  ruby: string;
  translations: string;
  screen: string;
  theme: string;
  themes: Record<Theme, string>;
  automatic: string;
  language: string;
  asThePage: string;
  reset: string;
}

const japanese: SettingsWords = {
  cards: 'カード',
  stops: '曲を止める',
  stopsAs: { once: '初めてだけ', always: '毎回', never: '止めない' },
  continueFrom: '「続ける」で戻る所',
  continueAt: { phrase: '言葉の頭', line: '行の頭', here: '止まった所' },
  stopsHidden: 'ほかの画面を見ている間も止める',
  stopAgain: 'すべてのカードでもう一度止める',
  lyrics: '歌詞',
  textSize: '文字の大きさ',
  sizes: { small: '小', normal: '標準', large: '大', huge: '特大' },
  sweep: '歌に合わせて色を進める',
  ruby: 'ふりがな',
  translations: '訳',
  screen: '画面',
  theme: '見た目',
  themes: { stage: '夜のステージ', paper: '紙', contrast: '高コントラスト' },
  automatic: 'おまかせ',
  language: '言語',
  asThePage: 'ページに合わせる',
  reset: 'はじめの設定に戻す',
};

const english: SettingsWords = {
  cards: 'Cards',
  stops: 'Stop the music',
  stopsAs: { once: 'The first time', always: 'Every time', never: 'Never' },
  continueFrom: 'Continue goes back to',
  continueAt: { phrase: 'the phrase', line: 'its line', here: 'where it stopped' },
  stopsHidden: 'Stop while I look elsewhere, too',
  stopAgain: 'Stop at all again',
  lyrics: 'Lyrics',
  textSize: 'Text size',
  sizes: { small: 'Small', normal: 'Normal', large: 'Large', huge: 'Huge' },
  sweep: 'Colour moves with the voice',
  ruby: 'Furigana',
  translations: 'Translations',
  screen: 'Screen',
  theme: 'Look',
  themes: { stage: 'Night stage', paper: 'Paper', contrast: 'High contrast' },
  automatic: 'Automatic',
  language: 'Language',
  asThePage: 'As the page says',
  reset: 'Back to the first settings',
};

/** The words in the language (BCP 47) nearest to the one asked for: Japanese for `ja…`, else English. */
export function settingsWordsFor(language: string): SettingsWords {
  return language.toLowerCase().startsWith('ja') ? japanese : english;
}
