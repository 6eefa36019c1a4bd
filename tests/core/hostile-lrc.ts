import * as fc from 'fast-check';

const times = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('00:00.00', '00:00.001', '00:01.00', '00:01.50', '0:2', '00:03:50', '00:05.005'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('01:00:00.0', '99:59:59.999', '5999:59.999', '00:75.00', '1:2:3:4', '00:', '00:01.'),
  },
  fc.integer({ min: 0, max: 99_999 }).map((number) => `00:${Math.floor(number / 1000) % 70}.${number % 1000}`),
  fc.stringMatching(/^[\d:. ]{1,12}$/u),
);
const square = times.map((time) => `[${time}]`);
const angle = times.map((time) => `<${time}>`);
const letters = fc.constantFrom(
  'a',
  'b',
  'ab',
  '浜',
  '浜辺',
  '辺',
  'M',
  'F',
  ':',
  'M: ',
  ' ',
  '　',
  '\t',
  '\0',
  '[',
  ']',
  '<',
  '>',
  '@',
  ',',
  '=',
  '00:01.00',
);
const text = fc
  .array(fc.oneof(letters, square, angle, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 6 })
  .map((parts) => parts.join(''));
const plain = fc.array(letters, { maxLength: 4 }).map((parts) => parts.join(''));
const mark = fc.constantFrom('', '', '', 'M: ', 'F: ', 'D:', ' ');
const span = fc.constantFrom(
  '',
  '',
  ',[00:01.00]',
  ',,[00:03.00]',
  ',[00:00.00],[00:01.50]',
  ',[00:01.00],[00:00.00]',
  ',x',
);

const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.array(square, { minLength: 1, maxLength: 3 }), mark, text)
      .map(([stamps, voice, content]) => stamps.join('') + voice + content),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(square, mark, fc.array(fc.tuple(angle, plain), { maxLength: 5 }))
      .map(([stamp, voice, words]) => stamp + voice + words.flat().join('')),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.tuple(fc.oneof(square, angle), plain), { maxLength: 5 })
      .map((words) => words.flat().join('')),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(plain, plain, span).map(([base, reading, within]) => `@Ruby1=${base},${reading}${within}`),
  },
  fc
    .tuple(
      fc.constantFrom('ab', '浜', '浜辺', '辺', 'a'),
      fc.constantFrom('x', 'はま', 'y[00:01]z', '[00:0[00:01]1:00]'),
      span,
    )
    .map(([base, reading, within]) => `@Ruby=${base},${reading}${within}`),
  fc.constantFrom(
    '[offset:500]',
    '[offset: -3000 ]',
    '[offset:1500]',
    '[offset:-1]',
    '[offset:9e99]',
    '[offset:]',
    '[offset:400000000]',
  ),
  plain.map((label) => `[${label}]`),
  fc.tuple(square, plain).map(([stamp, label]) => `${stamp}[${label}]`),
  fc
    .tuple(fc.constantFrom('ti', 'İ', '#', '', 'ソング', '__proto__', 'constructor'), text)
    .map(([key, value]) => `[${key}:${value}]`),
  text,
);

/** Texts that look like LRC, with everything in them that is hard to read. */
export const hostileLrc = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n', '\r')), { maxLength: 12 })
  .map((lines) => lines.flat().join(''));
