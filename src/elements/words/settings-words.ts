import type { ContinueFrom, Stops } from '../../core/schedule.ts';
import type { TapResult } from '../../playback/tap-test.ts';
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
  offset: string;
  offsetMeans: string;
  /** @param seconds such as `+0.20` */
  seconds(seconds: string): string;
  sooner: string;
  later: string;
  measure: string;
  tap: string;
  giveUp: string;
  /** @param seconds such as `+0.20` */
  proposed(seconds: string): string;
  use: string;
  measureAgain: string;
  failures: Record<Exclude<TapResult['kind'], 'offset'>, string>;
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
  offset: '音の遅れ',
  offsetMeans: '音が遅れて聞こえるとき（Bluetooth など）、表示を待たせます。曲の時刻は変わりません。',
  seconds: (seconds) => `${seconds} 秒`,
  sooner: '10 ミリ秒早く',
  later: '10 ミリ秒遅く',
  measure: 'タップで測る（約 5 秒）',
  tap: '音に合わせてタップ',
  giveUp: 'やめる',
  proposed: (seconds) => `${seconds} 秒がよさそうです。`,
  use: 'これにする',
  measureAgain: 'もう一度測る',
  failures: {
    few: 'タップが足りません。音が鳴るたびに一度ずつタップしてください。',
    scattered: 'タップがばらばらで決められません。落ち着いて、もう一度どうぞ。',
    silent: '音を鳴らせませんでした。',
  },
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
  offset: 'Sound delay',
  offsetMeans: 'Where sound comes late, as over Bluetooth, the display waits as long. The song’s own times stay.',
  seconds: (seconds) => `${seconds} s`,
  sooner: '10 ms sooner',
  later: '10 ms later',
  measure: 'Measure by tapping (5 s)',
  tap: 'Tap with the clicks',
  giveUp: 'Give up',
  proposed: (seconds) => `${seconds} s seems right.`,
  use: 'Use it',
  measureAgain: 'Measure again',
  failures: {
    few: 'Too few taps. Tap once with each click.',
    scattered: 'The taps are too uneven to tell. Try again, at ease.',
    silent: 'The clicks could not be played.',
  },
};

/** The words in the language (BCP 47) nearest to the one asked for: Japanese for `ja…`, else English. */
export function settingsWordsFor(language: string): SettingsWords {
  return language.toLowerCase().startsWith('ja') ? japanese : english;
}
