/** Keys that do things of one kind, as the help shows them. */
export interface KeyGroup {
  topic: string;
  keys: readonly (readonly [keys: string, action: string])[];
}

const japanese: readonly KeyGroup[] = [
  {
    topic: '再生',
    keys: [
      ['Space / K', '再生・一時停止'],
      ['← / →', '5 秒戻る・進む'],
      ['J / L', '10 秒戻る・進む'],
      ['0 – 9', '曲の 0 – 90 % へ'],
      ['< / >', '遅く・速く'],
      ['V', '歌声を消す・戻す'],
      ['M', '消音'],
    ],
  },
  {
    topic: '歌詞',
    keys: [
      ['[ / ]', '前の行・次の行'],
      ['Shift+← / →', '前の行・次の行'],
      ['R', 'この行をもう一度'],
      ['/', '言葉を探す'],
    ],
  },
  {
    topic: '繰り返し',
    keys: [
      ['A', 'この行を繰り返す・やめる'],
      ['I / O', 'ここを始まり・終わりにする'],
      [', / .', '動かした端を 0.1 秒 前・後へ'],
      ['Shift+↑ / ↓', '歌詞の行を選んで繰り返す'],
      ['Shift+ドラッグ、長押し', 'シークバーで範囲を繰り返す'],
      ['P', '練習'],
      ['Y / N', 'できた・もう一度（ドリル中）'],
    ],
  },
  {
    topic: 'カード',
    keys: [
      ['C', 'カードで止める・止めない'],
      ['E', '今のカードを開く'],
    ],
  },
  {
    topic: '画面',
    keys: [
      ['S', '設定'],
      ['T', 'ステージ表示'],
      ['F', '全画面'],
      ['?', 'この一覧'],
      ['Esc', '閉じる'],
    ],
  },
];

const english: readonly KeyGroup[] = [
  {
    topic: 'Playing',
    keys: [
      ['Space / K', 'Play, pause'],
      ['← / →', '5 s back, on'],
      ['J / L', '10 s back, on'],
      ['0 – 9', 'To 0 – 90 % of the song'],
      ['< / >', 'Slower, faster'],
      ['V', 'Vocals off, on'],
      ['M', 'Mute'],
    ],
  },
  {
    topic: 'Lyrics',
    keys: [
      ['[ / ]', 'Previous, next line'],
      ['Shift+← / →', 'Previous, next line'],
      ['R', 'This line again'],
      ['/', 'Search'],
    ],
  },
  {
    topic: 'Loop',
    keys: [
      ['A', 'Loop this line, or no more'],
      ['I / O', 'Start, end here'],
      [', / .', 'The end moved last 0.1 s back, on'],
      ['Shift+↑ / ↓', 'Pick lines of the lyrics to loop'],
      ['Shift+drag, hold and drag', 'Loop a stretch of the seek bar'],
      ['P', 'Practice'],
      ['Y / N', 'Got it, again (in a drill)'],
    ],
  },
  {
    topic: 'Cards',
    keys: [
      ['C', 'Stop at cards, or not'],
      ['E', 'Open the current card'],
    ],
  },
  {
    topic: 'Screen',
    keys: [
      ['S', 'Settings'],
      ['T', 'Stage mode'],
      ['F', 'Full screen'],
      ['?', 'This list'],
      ['Esc', 'Close'],
    ],
  },
];

/** The keys in the language (BCP 47) nearest to the one asked for: Japanese for `ja…`, else English. */
export function keyGroupsFor(language: string): readonly KeyGroup[] {
  return language.toLowerCase().startsWith('ja') ? japanese : english;
}
