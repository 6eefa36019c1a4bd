/** How a part of a text may sound: one of some kana, from so many to so many kana of any kind, or one of some ways. */
export type Sounds = string[] | { least: number; most: number } | { ways: Sounds[][] };

/** How each digit is read, before whatever counts: イッ before コ, ヒト before リ. */
const digits = [
  'ゼロ レー レイ マル',
  'イチ イッ ヒト',
  'ニ フタ フツ',
  'サン ミッ ミ',
  'ヨン シ ヨ ヨッ ヨー',
  'ゴ イツ',
  'ロク ロッ ムッ ムイ',
  'ナナ シチ ナノ',
  'ハチ ハッ ヤッ ヨー',
  'キュー キュウ ク ココノ',
].map((row) => row.split(' '));

const englishDigits = 'ゼロ ワン ツー スリー フォー ファイブ|ファイヴ シックス セブン エイト ナイン'
  .split(' ')
  .map((row) => row.split('|'));

const tens = ['ジュー', 'ジュウ', 'ジュッ', 'ジッ', 'トー', 'トオ'];
const thousands: Partial<Record<string, string[]>> = { 1: ['セン', 'イッセン'], 3: ['サンゼン'], 8: ['ハッセン'] };
const hundreds: Partial<Record<string, string[]>> = {
  1: ['ヒャク', 'ヒャッ'],
  3: ['サンビャク', 'サンビャッ'],
  6: ['ロッピャク', 'ロッピャッ'],
  8: ['ハッピャク', 'ハッピャッ'],
};
const wholes: Partial<Record<string, string[]>> = { 10: ['テン'], 20: ['ハタ', 'ハツ'] };

/** Behind each four digits, from the right. */
const myriads = [[''], ['マン'], ['オク'], ['チョー', 'チョウ']];

/** The ways in which a number in digits, such as `2015`, `1,000` or `0.5`, may be read. */
export function soundsOfNumber(number: string): Sounds {
  const [whole = '', ...fractions] = number.replaceAll(',', '').split('.');
  const fraction = fractions.flatMap((part): Sounds[] => [['テン']].concat(Array.from(part, soundsOfDigit)));
  const ways: Sounds[][] = [Array.from(whole, soundsOfDigit), Array.from(whole, soundsOfEnglishDigit)];
  const special = wholes[whole];
  if (special) ways.push([special]);
  if (whole.length <= 4 * myriads.length && !whole.startsWith('0')) ways.push(soundsOfWhole(whole));
  return { ways: ways.map((way) => way.concat(fraction)) };
}

const soundsOfDigit = (digit: string) => digits[Number(digit)] ?? [];

const soundsOfEnglishDigit = (digit: string) => englishDigits[Number(digit)] ?? [];

function soundsOfWhole(whole: string): Sounds[] {
  const groups = whole.padStart(4 * myriads.length, '0').match(/.{4}/gu) ?? [];
  return groups.flatMap((group, index) =>
    group === '0000' ? [] : soundsOfFour(group, myriads.at(-1 - index) ?? ['']),
  );
}

function soundsOfFour(group: string, behind: string[]): string[][] {
  const [thousand = '0', hundred = '0', ten = '0', one = '0'] = group;
  const sounds: string[][] = [];
  if (thousand !== '0') sounds.push(thousands[thousand] ?? behindDigit(thousand, ['セン']));
  if (hundred !== '0') sounds.push(hundreds[hundred] ?? behindDigit(hundred, ['ヒャク', 'ヒャッ']));
  if (ten !== '0') sounds.push(ten === '1' ? tens : behindDigit(ten, tens));
  if (one !== '0') sounds.push(soundsOfDigit(one));
  return [...sounds, behind];
}

const behindDigit = (digit: string, units: readonly string[]) =>
  soundsOfDigit(digit).flatMap((sound) => units.map((unit) => sound + unit));
