/** What a mora sounds like. Vowels are a, i, u, e, o; ン is `N`, and ッ `cl`, the closure before the next consonant. */
export interface Sound {
  /** Empty where there is none: `sh`, `ky`, … */
  consonant: string;
  vowel: string;
}

/** The kana of each consonant before a, i, u, e, o; `-` where there is none. */
const rows: Record<string, string> = {
  '': 'ア イ ウ エ オ',
  k: 'カ キ ク ケ コ',
  s: 'サ スィ ス セ ソ',
  t: 'タ ティ トゥ テ ト',
  n: 'ナ ニ ヌ ネ ノ',
  h: 'ハ ヒ - ヘ ホ',
  m: 'マ ミ ム メ モ',
  y: 'ヤ - ユ イェ ヨ',
  r: 'ラ リ ル レ ロ',
  w: 'ワ ウィ - ウェ ウォ',
  g: 'ガ ギ グ ゲ ゴ',
  z: 'ザ ズィ ズ ゼ ゾ',
  d: 'ダ ディ ドゥ デ ド',
  b: 'バ ビ ブ ベ ボ',
  p: 'パ ピ プ ペ ポ',
  f: 'ファ フィ フ フェ フォ',
  v: 'ヴァ ヴィ ヴ ヴェ ヴォ',
  sh: 'シャ シ シュ シェ ショ',
  j: 'ジャ ジ ジュ ジェ ジョ',
  ch: 'チャ チ チュ チェ チョ',
  ts: 'ツァ ツィ ツ ツェ ツォ',
  ky: 'キャ - キュ キェ キョ',
  gy: 'ギャ - ギュ ギェ ギョ',
  ty: '- - テュ - -',
  dy: '- - デュ - -',
  ny: 'ニャ - ニュ ニェ ニョ',
  hy: 'ヒャ - ヒュ ヒェ ヒョ',
  by: 'ビャ - ビュ ビェ ビョ',
  py: 'ピャ - ピュ ピェ ピョ',
  my: 'ミャ - ミュ ミェ ミョ',
  ry: 'リャ - リュ リェ リョ',
};

const sounds = new Map<string, Sound>(
  Object.entries(rows).flatMap(([consonant, row]) =>
    row.split(' ').map((kana, index): [string, Sound] => [kana, { consonant, vowel: 'aiueo'.charAt(index) }]),
  ),
);
sounds.delete('-');
sounds.set('ヲ', { consonant: '', vowel: 'o' });
sounds.set('ヂ', { consonant: 'j', vowel: 'i' });
sounds.set('ヅ', { consonant: 'z', vowel: 'u' });
sounds.set('ン', { consonant: '', vowel: 'N' });
sounds.set('ッ', { consonant: '', vowel: 'cl' });

/** Katakana for hiragana and for kana of half width; the rest of the text as it is. */
export const toKatakana = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[ぁ-ゖ]/gu, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + 'ア'.charCodeAt(0) - 'あ'.charCodeAt(0)),
    );

/** The moras of a text of katakana; undefined where a part of it is none. */
export function splitMoras(kana: string): string[] | undefined {
  const moras = kana.match(/[^ァィゥェォャュョ][ァィゥェォャュョ]?|./gsu) ?? [];
  return moras.every((mora) => mora === 'ー' || sounds.has(mora)) ? moras : undefined;
}

/**
 * The sound of a mora. ー goes on with the vowel before it.
 * @param vowelBefore that of the mora before: a, i, u, e, o, or ン's `N`
 * @returns undefined where there is no such mora, or nothing that ー could hold
 */
export function soundOf(mora: string, vowelBefore?: string): Sound | undefined {
  if (mora !== 'ー') return sounds.get(mora);
  return vowelBefore && vowelBefore !== 'cl' ? { consonant: '', vowel: vowelBefore } : undefined;
}
