import { expect, test } from 'vitest';
import { writeLabels } from '../../../src/singer/voice/labels.ts';
import { spellPhones } from '../../../src/singer/voice/phones.ts';
import { createPhrase } from './small-score.ts';

test('labels tell each sound its neighbours, its word and its breath', () => {
  const phrase = createPhrase([
    [8, { kana: 'カイ', steps: 4 }],
    [{ kana: 'ワ', steps: 2 }, 2],
    [{ kana: 'オン', steps: 4 }],
  ]);
  expect(writeLabels(spellPhones([phrase]))).toMatchInlineSnapshot(`
    [
      "xx^xx-sil+k=a/A:xx+xx+xx/B:xx-xx_xx/C:xx_xx+xx/D:02+xx_xx/E:xx_xx!xx_xx-xx/F:xx_xx#xx_xx@xx_xx|xx_xx/G:2_2%0_xx_xx/H:xx_xx/I:xx-xx@xx+xx&xx-xx|xx+xx/J:2_3/K:2+4-24",
      "xx^sil-k+a=i/A:-1+1+2/B:xx-xx_xx/C:02_xx+xx/D:02+xx_xx/E:xx_xx!xx_xx-xx/F:2_2#0_xx@1_2|1_3/G:1_1%0_xx_1/H:xx_xx/I:2-3@1+2&1-2|1+3/J:1_2/K:2+4-24",
      "sil^k-a+i=w/A:-1+1+2/B:xx-xx_xx/C:02_xx+xx/D:02+xx_xx/E:xx_xx!xx_xx-xx/F:2_2#0_xx@1_2|1_3/G:1_1%0_xx_1/H:xx_xx/I:2-3@1+2&1-2|1+3/J:1_2/K:2+4-24",
      "k^a-i+w=a/A:0+2+1/B:xx-xx_xx/C:02_xx+xx/D:02+xx_xx/E:xx_xx!xx_xx-xx/F:2_2#0_xx@1_2|1_3/G:1_1%0_xx_1/H:xx_xx/I:2-3@1+2&1-2|1+3/J:1_2/K:2+4-24",
      "a^i-w+a=pau/A:0+1+1/B:02-xx_xx/C:02_xx+xx/D:02+xx_xx/E:2_2!0_xx-1/F:1_1#0_xx@2_1|3_1/G:2_2%0_xx_0/H:xx_xx/I:2-3@1+2&1-2|3+1/J:1_2/K:2+4-24",
      "i^w-a+pau=o/A:0+1+1/B:02-xx_xx/C:02_xx+xx/D:02+xx_xx/E:2_2!0_xx-1/F:1_1#0_xx@2_1|3_1/G:2_2%0_xx_0/H:xx_xx/I:2-3@1+2&1-2|3+1/J:1_2/K:2+4-24",
      "w^a-pau+o=N/A:xx+xx+xx/B:xx-xx_xx/C:xx_xx+xx/D:02+xx_xx/E:1_1!0_xx-xx/F:xx_xx#xx_xx@xx_xx|xx_xx/G:2_2%0_xx_xx/H:2_3/I:xx-xx@xx+xx&xx-xx|xx+xx/J:1_2/K:2+4-24",
      "a^pau-o+N=sil/A:-1+1+2/B:02-xx_xx/C:02_xx+xx/D:xx+xx_xx/E:1_1!0_xx-0/F:2_2#0_xx@1_1|1_2/G:xx_xx%xx_xx_xx/H:2_3/I:1-2@2+1&2-1|1+2/J:xx_xx/K:2+4-24",
      "pau^o-N+sil=xx/A:0+2+1/B:02-xx_xx/C:02_xx+xx/D:xx+xx_xx/E:1_1!0_xx-0/F:2_2#0_xx@1_1|1_2/G:xx_xx%xx_xx_xx/H:2_3/I:1-2@2+1&2-1|1+2/J:xx_xx/K:2+4-24",
      "o^N-sil+xx=xx/A:xx+xx+xx/B:xx-xx_xx/C:xx_xx+xx/D:xx+xx_xx/E:2_2!0_xx-xx/F:xx_xx#xx_xx@xx_xx|xx_xx/G:xx_xx%xx_xx_xx/H:1_2/I:xx-xx@xx+xx&xx-xx|xx+xx/J:xx_xx/K:2+4-24",
    ]
  `);
});

const neighbours: [kana: string, vowel: string][] = [
  ['シタ', 'sil^j-i+d=a'],
  ['スキ', 'sil^s-u+g=i'],
  ['ピッ', 'sil^b-i+d=sil'],
  // Others are whole by themselves.
  ['シマ', 'sil^sh-i+m=a'],
  ['ミタ', 'sil^m-i+t=a'],
  ['サタ', 'sil^s-a+t=a'],
];

test.each(neighbours)('the first vowel of %s is asked for as %s', (kana, vowel) => {
  const labels = writeLabels(spellPhones([createPhrase([[8, { kana, steps: 4 }]])]));
  expect(labels[2]?.split('/')[0]).toBe(vowel);
  expect(labels[1]).toContain(kana.startsWith('シ') ? '^sil-sh+i=' : '^sil-');
});
