import type { LoadErrorCode } from '../../playback/load-error.ts';

/** All other words of the player; they come when its song is there. A time is written `1:05`. */
export interface LateWords {
  openCard(title: string): string;
  backToNow: string;
  male: string;
  female: string;
  duet: string;
  pause: string;
  previousLine: string;
  nextLine: string;
  restartLine: string;
  speed: string;
  mute: string;
  volume: string;
  position: string;
  positionOf(time: string, duration: string): string;
  cardStops: string;
  keyList: string;
  search: string;
  settings: string;
  fullScreen: string;
  stageMode: string;
  leaveStage: string;
  vocalsOff: string;
  more: string;
  practice: string;
  cards: string;
  met: string;
  notMet: string;
  allMet: string;
  stopAgain: string;
  notKept: string;
  continue: string;
  close: string;
  scrollable: string;
  stoppedFor(title: string): string;
  opened(title: string): string;
  noCardYet: string;
  loopLine: string;
  on: string;
  off: string;
  setTo(setting: string, value: string): string;
  errors: Record<LoadErrorCode, string>;
}

const japanese: LateWords = {
  openCard: (title) => `カードを開く：${title}`,
  backToNow: '今の行へ',
  male: '男声',
  female: '女声',
  duet: 'デュエット',
  pause: '一時停止',
  previousLine: '前の行',
  nextLine: '次の行',
  restartLine: 'この行をもう一度',
  speed: '速さ',
  mute: '消音',
  volume: '音量',
  position: '再生位置',
  positionOf: (time, duration) => `${duration} のうち ${time}`,
  cardStops: 'カードで止める',
  keyList: 'キー操作',
  search: '歌詞を検索',
  settings: '設定',
  fullScreen: '全画面',
  stageMode: 'ステージ表示',
  leaveStage: 'ステージ表示を終える',
  vocalsOff: '声を消す',
  more: 'その他',
  practice: '練習',
  cards: 'カード',
  met: '既読',
  notMet: '未読だけ',
  allMet: 'すべて読みました。',
  stopAgain: 'すべてのカードでもう一度止める',
  notKept: 'このブラウザーには、既読の印が保存されません。',
  continue: '続ける',
  close: '閉じる',
  scrollable: '解説',
  stoppedFor: (title) => `曲が止まりました。カード：${title}。プレーヤーの「続ける」で先へ進みます。`,
  opened: (title) => `カードを開きました：${title}`,
  noCardYet: 'ここまでにカードはありません',
  loopLine: 'この行を繰り返す',
  on: 'オン',
  off: 'オフ',
  setTo: (setting, value) => `${setting}：${value}`,
  errors: {
    'not-found': '曲のファイルが見つかりません。アドレスを確かめてください。',
    unreachable: '曲のファイルに届きません。通信か、配信元の CORS の設定を確かめてください。',
    timeout: '曲のファイルが時間内に届きませんでした。もう一度読み込んでください。',
    'not-json': '曲のファイルが JSON ではありません。アドレスと中身を確かめてください。',
    'bad-song-file': '曲のファイルに足りない項目があります。title・audio・lyrics を確かめてください。',
    'no-lyrics': '歌詞がありません。[00:12.00] のような時刻のついた行が要ります。',
    'lyrics-too-large': '歌詞が大きすぎます。5 MB・5,000 行までにしてください。',
    'audio-not-found': '音声が見つかりません。アドレスを確かめてください。',
    'audio-not-playable': 'この音声は再生できません。M4A (AAC) にしてください。',
    'audio-cross-origin': '音声の配信元が、このページからの利用を許していません。',
    'nothing-to-load': '曲が指定されていません。src か、audio と歌詞を指定してください。',
  },
};

const english: LateWords = {
  openCard: (title) => `Open card: ${title}`,
  backToNow: 'Back to now',
  male: 'Male',
  female: 'Female',
  duet: 'Duet',
  pause: 'Pause',
  previousLine: 'Previous line',
  nextLine: 'Next line',
  restartLine: 'This line again',
  speed: 'Speed',
  mute: 'Mute',
  volume: 'Volume',
  position: 'Position',
  positionOf: (time, duration) => `${time} of ${duration}`,
  cardStops: 'Stop at cards',
  keyList: 'Keys',
  search: 'Search',
  settings: 'Settings',
  fullScreen: 'Full screen',
  stageMode: 'Stage mode',
  leaveStage: 'Leave stage mode',
  vocalsOff: 'Vocals off',
  more: 'More',
  practice: 'Practice',
  cards: 'Cards',
  met: 'Read',
  notMet: 'Unread only',
  allMet: 'All have been read.',
  stopAgain: 'Stop at all again',
  notKept: 'This browser does not keep what you have read.',
  continue: 'Continue',
  close: 'Close',
  scrollable: 'Explanation',
  stoppedFor: (title) => `The music stopped. Card: ${title}. Continue is in the player.`,
  opened: (title) => `Card opened: ${title}`,
  noCardYet: 'No card so far',
  loopLine: 'Loop this line',
  on: 'on',
  off: 'off',
  setTo: (setting, value) => `${setting}: ${value}`,
  errors: {
    'not-found': 'The song’s file was not found. Check the address.',
    unreachable: 'The song’s file cannot be reached. Check the connection, and the CORS headers of its server.',
    timeout: 'The song’s file did not come in time. Load again.',
    'not-json': 'The song’s file is not JSON. Check the address and what is in it.',
    'bad-song-file': 'The song’s file lacks something. Check title, audio and lyrics.',
    'no-lyrics': 'There are no lyrics. They need lines with a time, such as [00:12.00].',
    'lyrics-too-large': 'The lyrics are too large. Up to 5 MB and 5,000 lines are read.',
    'audio-not-found': 'The audio was not found. Check the address.',
    'audio-not-playable': 'This audio cannot be played. Offer it as M4A (AAC).',
    'audio-cross-origin': 'The audio’s server does not allow this page to use it.',
    'nothing-to-load': 'No song was given. Set src, or audio and lyrics.',
  },
};

/** The words in the language (BCP 47) nearest to the one asked for: Japanese for `ja…`, else English. */
export function lateWordsFor(language: string): LateWords {
  return language.toLowerCase().startsWith('ja') ? japanese : english;
}
