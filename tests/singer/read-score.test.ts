import { describe, expect, it } from 'vitest';
import { readScore } from '../../src/singer/read-score.ts';
import { barCount, notesOf, phrasesOf } from '../../src/singer/score.ts';
import { scoreWith, toldOf, writtenScore } from './written-score.ts';

const read = (text: string) => {
  const { score, problems } = readScore(text, 'score.txt');
  expect(problems).toEqual([]);
  return score;
};

describe('a whole score', () => {
  const score = read(writtenScore);

  it('says what holds for the song', () => {
    const { title, tempo, tonic, band, artist, readings } = score;
    expect({ title, tempo, tonic, band, artist }).toEqual({
      title: '深い歌',
      tempo: 150,
      tonic: 57,
      band: 'rock',
      artist: 'HTS Voice "Mei"',
    });
    expect(readings).toEqual([{ text: '勾配', reading: 'こうばい' }]);
  });

  it('has its sections one after the other', () => {
    expect(barCount(score)).toBe(5);
    expect(score.sections).toMatchObject([
      { name: 'intro', style: 'intro', transpose: 0, firstBar: 0, chords: ['F', 'G'], phrases: [] },
      { name: 'verse', style: 'verse', transpose: 2, firstBar: 2, chords: ['C', 'Am', 'F'], lead: [] },
    ]);
    expect(score.sections[0]?.lead).toEqual([
      { pitch: 73, step: 0, steps: 4 },
      { pitch: 71, step: 4, steps: 4 },
      { pitch: 69, step: 8, steps: 8 },
      { pitch: 64, step: 16, steps: 16 },
    ]);
  });

  it('has phrases of whole bars, and words with their notes', () => {
    const phrases = phrasesOf(score);
    expect(phrases.map(({ words, line }) => [line, ...words.map(({ text }) => text)])).toEqual([
      [13, '勾配は', '深い'],
      [16, '層で'],
    ]);
    const notes = notesOf(phrases);
    expect(notes.map(({ step, steps }) => [step, steps])).toEqual([
      [32, 2],
      [34, 2],
      [36, 2],
      [38, 4],
      [48, 2],
      [50, 2],
      [52, 4],
      [64, 4],
      [68, 6],
    ]);
    expect(notes.at(-1)).toMatchObject({ pitch: 68, degree: 5 });
    expect(notes.at(-1)?.start).toBeCloseTo(6.8, 9);
    expect(notes.at(-1)?.end).toBeCloseTo(7.4, 9);
  });

  it('has the lines that are shown, made of the same words', () => {
    const words = phrasesOf(score).flatMap((phrase) => phrase.words);
    expect(score.lines).toEqual([{ text: '勾配は 深い層で', words }]);
    expect(score.lines[0]?.words[0]).toBe(words[0]);
  });
});

describe('what else may be written', () => {
  it.each([
    ['another singer', scoreWith('band ', 'artist 覚えうた\nband '), { artist: '覚えうた' }],
    ['a flat tonic, and an octave', scoreWith('A3', 'Bb3'), { tonic: 58 }],
    ['remarks', scoreWith('tempo   150', '# quick\ntempo   150 # very'), { tempo: 150 }],
    [
      'line ends of Windows, and a byte order mark',
      `\uFEFF${writtenScore.replaceAll('\n', '\r\n')}`,
      { title: '深い歌' },
    ],
    ['bar lines around the chords', scoreWith('F | G', '| F | G |'), { title: '深い歌' }],
    ['a sharp before a blank', scoreWith('^3- ^2-', '^3# ^2#--'), { title: '深い歌' }],
    ['a name as style', scoreWith('section intro style=intro', 'section intro'), { title: '深い歌' }],
    ['hiragana', scoreWith('コー バ イ ワ', 'こー ば い わ'), { title: '深い歌' }],
    ['kana of half width', scoreWith('コー バ イ ワ', 'ｺｰ ﾊﾞ ｲ ﾜ'), { title: '深い歌' }],
    [
      'a bar of rests',
      scoreWith('text  層で', 'notes r-------\ntext  層で').replace('C | Am', 'C | G | Am'),
      { title: '深い歌' },
    ],
  ])('%s', (_, text, part) => {
    expect(read(text)).toMatchObject(part);
  });

  it('a blank inside a word', () => {
    const text = scoreWith(
      'text  勾配は/深い\nkana  コー バ イ ワ / フ カ イ',
      'text  勾配は深い\nkana  コー バ イ ワ フ カ イ',
    );
    expect(read(text).lines[0]?.words[0]?.text).toBe('勾配は 深い');
  });

  it('a line whose first word is a pick-up in the phrase before', () => {
    const text = scoreWith('lyric 勾配は 深い層で', 'lyric 勾配は\nlyric 深い層で');
    expect(read(text).lines.map((line) => [line.text, line.words.length])).toEqual([
      ['勾配は', 1],
      ['深い層で', 2],
    ]);
  });
});

describe('moras that share a note', () => {
  it.each([
    ['コー', '5', [0, 0.1, 0.2]],
    ['カイ', '5-----', [0, 0.6, 1.2]],
    ['カン', '5-----', [0, 0.94, 1.2]],
    ['カン', '5', [0, 0.1, 0.2]],
    ['カッ', '5-----', [0, 1.05, 1.2]],
  ])('%s on %s', (kana, note, times) => {
    const text = scoreWith('kana  コー バ イ ワ / フ カ イ', `kana  ${kana} ワ / フ カ イ`)
      .replace('5 5 5 5- r--', `${note} 5 ${note === '5' ? 'r-----' : 'r'}`)
      .replace('こうばい', kana);
    const [first] = notesOf(phrasesOf(read(text)));
    const start = first?.start ?? 0;
    const edges = first?.moras.flatMap((mora, index) => (index ? [mora.end] : [mora.start, mora.end])) ?? [];
    for (const [index, edge] of edges.entries()) expect(edge - start).toBeCloseTo(times[index] ?? NaN, 9);
    expect(edges).toHaveLength(3);
  });
});

describe('faults', () => {
  it.each([
    ['title   深い歌\n', '', 1, 'The score has no title. Write a row like «title わたしの覚えうた»'],
    ['tempo   150\n', '', 1, 'The score has no tempo.'],
    ['tonic   A3\n', '', 1, 'The score has no tonic.'],
    ['band    rock\n', '', 1, 'The score has no band.'],
    ['150', 'fast', 2, '«fast» is no tempo. Write quarter notes in a minute, 40 to 240.'],
    ['150', '20', 2, '«20» is no tempo.'],
    ['150', '100', 4, 'The band rock is not at home at tempo 100. Choose a tempo from 140 to 180'],
    ['A3', 'H3', 3, '«H3» is no tonic.'],
    ['A3', 'A9', 3, '«A9» is no tonic.'],
    ['rock', 'polka', 4, 'There is no band «polka». Choose one of rock, city-pop, electro, march.'],
    ['band ', 'title 二\nband ', 4, '«title» is said for a second time.'],
    ['こうばい', '', 5, '«勾配» says no reading.'],
    ['こうばい', 'gradient', 5, '«勾配 gradient» says no reading.'],
    ['勾配 こ', '誤差 こ', 5, '«誤差» stands in no line of lyrics.'],
    ['lead ', 'tempo 170\nlead ', 9, '«tempo» is said of the whole song. Move it before the first section.'],
    ['section intro style=intro\n', '', 7, '«chords» belongs to no section.'],
    ['lead ', 'solo ', 9, 'A row cannot begin with «solo». Begin it with one of title, tempo,'],
    ['section intro style=intro', 'section', 7, 'This section has no name.'],
    ['style=intro', 'style=loud', 7, 'The band knows no style «loud».'],
    ['style=intro', 'key=C', 7, 'A section has no «key=C».'],
    ['transpose=2', 'transpose=up', 10, '«up» is no number of semitones.'],
    ['transpose=2', 'transpose=13', 10, '«13» is no number of semitones.'],
    ['chords  F | G\n', '', 7, 'The section «intro» has no chords.'],
    ['F | G', 'F | H', 8, '«H» is no chord.'],
    ['F | G', 'F || G', 8, '«» is no chord.'],
    ['F | G', 'F G | G', 8, '«F G» is no chord. Write one chord for each bar'],
    ['5-------', '5--------', 9, 'The lead goes on after the last chord of the section.'],
    ['C | Am | F', 'C | Am', 11, 'The section «verse» has 2 chords, and phrases of 3 bars. Add chords'],
    ['C | Am | F', 'C | Am | F | G', 11, 'The section «verse» has 4 chords, and phrases of 3 bars. Take chords off'],
    ['6 6 5- r---', '6 6 5- r--', 15, 'Bar 2 of this row has 7 eighths.'],
    ['r-- | 6', 'r-- | | 6', 15, 'Bar 2 of this row has nothing in it.'],
    ['lyric 勾配は 深い層で\n', '', 12, 'The word «勾配は» belongs to no line of lyrics.'],
    ['勾配は 深い層で', '勾配は 深い', 16, 'The word «層で» belongs to no line of lyrics.'],
    ['勾配は 深い層で', '勾配は 深い層で学ぶ', 12, 'Of this line «学ぶ» is not sung.'],
    [
      '勾配は 深い層で',
      '勾配は 深く層で',
      13,
      'The text goes on with «深い», the line of lyrics with «深く層で». Make text and the lyric row (line 12)',
    ],
    ['勾配は 深い層で', '', 12, 'This line of lyrics is empty.'],
    ['text  層で', 'text  層/で', 17, 'The text has 2 words, the kana 1.'],
    ['text  層で', 'text  層で/', 17, 'The text has 2 words, the kana 1.'],
    ['text  層で', 'text  層で/', 16, 'A word is empty. Write something before and behind each /.'],
    ['/ フ カ イ', '/ フ カ イ /', 14, 'The text has 2 words, the kana 3.'],
    ['ソー デ', '/ ソー デ', 17, 'The text has 1 word, the kana 2.'],
    ['コー バ イ ワ / フ カ イ', 'コー バ イ ワ フ カ イ /', 14, 'There is no kana for the word «深い».'],
    ['コー バ', 'コー x', 14, '«x» is not made of kana that can be sung.'],
    ['コー バ', 'コー ァ', 14, '«ァ» is not made of kana'],
    ['コー バ イ', 'コーバ イ', 14, '«コーバ» has 3 moras. Put a blank between them'],
    ['コー バ イ', 'コー バ ッ', 14, '«ッ» cannot be sung by itself.'],
    ['コー バ イ', 'ー バ イ', 14, '«ー» cannot be sung by itself.'],
    ['5 5 5 5-', '5 5 5--', 15, 'There are 6 notes for 7 kana.'],
    ['5 5 5 5-', '5 5 5, 5, 5-', 15, 'There are 8 notes for 7 kana.'],
    ['5 5 5 5-', '5 5 5 8-', 15, '«8-» is no note. Write a degree 1–7'],
    ['5 5 5 5-', '5 5 5 ^-', 15, '«^-» is no note.'],
    ['5 5 5 5-', '5 5 5 r^', 15, '«r^» is no note.'],
    ['5 5 5 5- r--', '5 5 5 5,, r-----', 15, '«5,,» has no length.'],
    ['5- 6--', '-- 5- 6--', 18, 'There is no note before these dashes'],
    ['5 5 5 5- r--', '5 5 5 5 r--', 15, 'Bar 1 of this row has 7 eighths.'],
    ['notes 5 5', 'notes | 5 5', 15, 'Bar 1 of this row has nothing in it.'],
    ['r--\n', 'r-\n', 18, 'Bar 1 of this row has 7 eighths. Let its notes'],
    ['kana  ソー デ\n', '', 17, 'These notes have no kana.'],
    ['text  層で\nkana  ソー デ\n', '', 16, 'These notes have no text and kana.'],
    ['notes 5- 6-- r--', '', 16, 'No notes belong to this text.'],
    ['notes 5 5 5 5- r-- | 6 6 5- r---\n', '', 13, 'No notes belong to this text.'],
    ['層で\ntext', '層で<00:01.00>\ntext', 12, '«勾配は 深い層で<00:01.00>» has a stamp in it.'],
  ])('%j → %j', (text, replacement, line, sentence) => {
    const told = toldOf(scoreWith(text, replacement));
    expect(told).toContainEqual(expect.stringContaining(`score.txt:${line}: ${sentence}`));
  });

  it('of an empty file', () => {
    expect(toldOf('')).toContain(
      'score.txt:1: Nothing is sung in this score. Write a section, and in it lyric, text, kana and notes.',
    );
  });

  it.each([
    ['a short bar', '5 5 5 5- r--', '5 5 5 5- r-'],
    ['a long bar', '5 5 5 5- r--', '5 5 5 5- r-- r'],
    ['a short last bar', '6 6 5- r---', '6 6 5-'],
  ])('%s is told alone', (_, text, replacement) => {
    expect(toldOf(scoreWith(text, replacement))).toEqual([
      expect.stringMatching(/^score\.txt:15: Bar \d of this row has/u),
    ]);
  });

  it('the first word that strays from its line is told, and not all that follow', () => {
    const told = toldOf(scoreWith('勾配は 深い層で', '勾配が 深い層で'));
    expect(told).toHaveLength(1);
  });
});
