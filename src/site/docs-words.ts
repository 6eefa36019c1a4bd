/** What our pages say by script, beside what stands in their HTML. */
interface DocsWords {
  copy: string;
  copied: string;
  selected: string;
  untimed: string;
  noAddress: string;
  notMade: string;
  made: string;
  listen: string;
  cardless: string;
  unsung(title: string): string;
  nothingTurned: string;
}

const japanese: DocsWords = {
  copy: 'コピー',
  copied: 'コピーしました',
  selected: '選択しました',
  untimed: '各行のはじめに時刻が要ります。例：[00:12.00]歌詞',
  noAddress: 'https:// で始まる音声のアドレスが要ります。',
  notMade: 'コードを作れませんでした。歌詞とカードが長すぎるかもしれません。',
  made: '下のコードができました。',
  listen: '聴いてみる',
  cardless: 'カードは見つかりません。「## 見出し」で始めてください。',
  unsung: (title) => `「${title}」の言葉は歌詞にありません。`,
  nothingTurned: '色や形を動かすと、ここに書かれます',
};

const english: DocsWords = {
  copy: 'Copy',
  copied: 'Copied',
  selected: 'Selected',
  untimed: 'Each line begins with its time, such as [00:12.00]words.',
  noAddress: 'The address of the audio begins with https://.',
  notMade: 'No code could be made: the lyrics and cards may be too long.',
  made: 'The code below is ready. ',
  listen: 'Listen',
  cardless: 'No card was found. Begin with “## Title”. ',
  unsung: (title) => `The words of “${title}” are not in the lyrics. `,
  nothingTurned: 'Change a colour or a shape: it is written here',
};

/** The words in the language of the page. */
export const docsWords = (): DocsWords => (document.documentElement.lang === 'en' ? english : japanese);
