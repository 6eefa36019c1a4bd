/** What is said of a loop. A time is written `1:05.3`. */
export interface LoopWords {
  start: string;
  end: string;
  /** Where an end of the loop is, and what is sung there. */
  endAt(time: string, line: string): string;
  set(start: string, end: string): string;
  off: string;
  /** Beside a stretch that is being drawn on the seek bar: how to go on. */
  drag: string;
  /** The button that loops so many lines. */
  lines(count: number): string;
  /** Of a line, while so many are picked by keyboard. */
  picked(count: number): string;
}

const japanese: LoopWords = {
  start: '繰り返しの始まり',
  end: '繰り返しの終わり',
  endAt: (time, line) => `${time} ${line}`,
  set: (start, end) => `${start} から ${end} までを繰り返します`,
  off: '繰り返しをやめました',
  drag: 'ドラッグで範囲を繰り返す',
  lines: (count) => (count === 1 ? 'この行を繰り返す' : `この ${count} 行を繰り返す`),
  picked: (count) => `${count} 行を選択中。Tab で「繰り返す」ボタンへ`,
};

const english: LoopWords = {
  start: 'Start of the loop',
  end: 'End of the loop',
  endAt: (time, line) => `${time} ${line}`,
  set: (start, end) => `Loop from ${start} to ${end}`,
  off: 'Loop off',
  drag: 'Drag to loop a stretch',
  lines: (count) => (count === 1 ? 'Loop this line' : `Loop these ${count} lines`),
  picked: (count) => `${count === 1 ? '1 line' : `${count} lines`} selected. Tab goes to the Loop button`,
};

/** The words in the language (BCP 47) nearest to the one asked for: Japanese for `ja…`, else English. */
export function loopWordsFor(language: string): LoopWords {
  return language.toLowerCase().startsWith('ja') ? japanese : english;
}
