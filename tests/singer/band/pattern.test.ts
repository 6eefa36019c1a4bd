import { describe, expect, it } from 'vitest';
import { parsePattern, strokesInBar } from '../../../src/singer/band/pattern.ts';

describe('a pattern', () => {
  it('strikes, holds and rests', () => {
    expect(parsePattern('9--- ..5. .... ..1-')).toEqual({
      bars: 1,
      strokes: [
        { step: 0, steps: 4, sign: '9' },
        { step: 6, steps: 1, sign: '5' },
        { step: 14, steps: 2, sign: '1' },
      ],
    });
  });

  it('may be some bars long, which come again', () => {
    const pattern = parsePattern('1... .... .... .... | .... 2... .... ....');
    expect(pattern.bars).toBe(2);
    expect(strokesInBar(pattern, 4)).toEqual([{ step: 0, steps: 1, sign: '1' }]);
    expect(strokesInBar(pattern, 5)).toEqual([{ step: 4, steps: 1, sign: '2' }]);
  });

  it('may hold over the bar line', () => {
    expect(strokesInBar(parsePattern('.... .... .... 7--- | ---- .... .... ....'), 0)).toEqual([
      { step: 12, steps: 8, sign: '7' },
    ]);
  });

  it.each(['', '9...', '9... .... .... ...', '9... .... .... .... .'])('«%s» has no whole bars', (text) => {
    expect(() => parsePattern(text)).toThrow(/A pattern of \d+ steps/u);
  });
});
