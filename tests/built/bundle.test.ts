import { describe, expect, test } from 'vitest';
import { readSourceFile } from '../walls/source-file.ts';
import { readTree } from '../walls/source-tree.ts';
import { isDecorator, onNodes } from '../walls/text-rules.ts';

/** Vite leaves decorators in without a word, and no browser can parse them. */
describe('the built files', () => {
  const built = readTree(['dist/lib', 'dist/npm'], ['.js']);

  test('are there', () => {
    expect([...built.keys()]).toEqual(
      expect.arrayContaining(['dist/lib/karaoke.js', 'dist/lib/core.js', 'dist/npm/karaoke.js']),
    );
  });

  test.each([...built])('%s is plain JavaScript without decorators', (path, text) => {
    const file = readSourceFile(path, text);
    expect(file.complaint).toBeUndefined();
    expect(onNodes([file], isDecorator, () => 'has a decorator or an accessor')).toEqual([]);
  });

  test.each([...built].filter(([path]) => path.startsWith('dist/lib/')))('%s stands alone', (path, text) => {
    const others = readSourceFile(path, text).imports.map(({ from }) => from);
    expect(others.filter((from) => !from.startsWith('./'))).toEqual([]);
  });
});
