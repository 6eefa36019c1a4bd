import { describe, expect, test } from 'vitest';
import { checkWritten } from '../../src/site/written-song.ts';

const lyrics = '[00:01.00]海と山\n[00:03.00]';

describe('lyrics that somebody has written', () => {
  test.each([
    ['with times', lyrics, true],
    ['without times', '海と山\n空と川', false],
    ['with a time and nothing sung', '[00:01.00]', false],
    ['with their title alone', '[ti:海と山]', false],
    ['not there', '', false],
  ])('%s', (_, text, timed) => {
    expect(checkWritten(text, '').timed).toBe(timed);
  });
});

describe('cards that somebody has written', () => {
  test.each<[what: string, cards: string, unsung: string[], cardless: boolean]>([
    ['come up where they are sung', '## 海\n> 海と山\n\n説明', [], false],
    ['are told where they are not', '## 海\n> 海と山\n\n説明\n\n## 空\n> 空と川\n\n説明', ['空'], false],
    ['are told where they quote nothing', '## 海\n\n説明', ['海'], false],
    ['need a heading', '海の説明', [], true],
    ['need not be', '', [], false],
  ])('%s', (_, cards, unsung, cardless) => {
    expect(checkWritten(lyrics, cards)).toMatchObject({ unsung, cardless });
  });
});
