import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree } from '../walls/source-tree.ts';

type Scheme = 'light' | 'dark';
type Palette = Map<string, string>;

const readStyles = (name: string) => readFileSync(join(import.meta.dirname, '../../src/elements', name), 'utf8');

/** The colours that a rule sets, as one scheme sees them. */
function coloursOf(css: string, selector: string, scheme: Scheme): Palette {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('}', start));
  const declared = rule.matchAll(/--karaoke-([\w-]+): light-dark\((#\w+), (#\w+)\)/gu);
  return new Map(
    Array.from(declared, ([, name = '', light = '', dark = '']) => [name, scheme === 'light' ? light : dark]),
  );
}

function paletteOf(theme: 'usual' | 'contrast', scheme: Scheme): Palette {
  const late = readStyles('themes.css');
  const own = theme === 'usual' ? [] : coloursOf(late, `:host(:state(${theme}))`, scheme);
  return new Map([...coloursOf(readStyles('theme.css'), ':host', scheme), ...coloursOf(late, ':host', scheme), ...own]);
}

/** The relative luminance of a colour, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replaceAll(/[^#]/gu, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** What lies on what, in the player's style sheets. */
const texts: [text: string, ground: string, where: string][] = [
  ['ink', 'stage', 'the line that is sung, the controls'],
  ['ink-soft', 'stage', 'the other lines, times, translations, sections'],
  ['accent', 'stage', 'what has been sung, the countdown'],
  ['ink', 'surface', 'cards, dialogs, chips, what went wrong'],
  ['ink-soft', 'surface', 'quotes on cards, what has been met'],
  ['accent', 'surface', 'links, the phrase on a held card, keys'],
  ['on-accent', 'accent', 'Play, Continue, Back to now'],
  ['ink', 'hover', 'what is under the pointer'],
  ['accent', 'hover', 'what is under the pointer, and on'],
  ['ink', 'mark', 'words to recall'],
  ['surface', 'ink', 'the preview of a drag'],
];

const shapes: [shape: string, ground: string, where: string][] = [
  ['focus', 'stage', 'the ring of focus'],
  ['focus', 'surface', 'the ring of focus on cards and in dialogs'],
  ['focus', 'hover', 'the ring of focus in what is under the pointer'],
  ['accent', 'stage', 'the part of the seek bar that has been played, Play'],
  ['ink-soft', 'hover', 'icons of what is off, under the pointer'],
];

describe.each([
  ['night stage', 'usual', 'dark', 4.5],
  ['paper', 'usual', 'light', 4.5],
  ['high contrast in the dark', 'contrast', 'dark', 7],
  ['high contrast in the light', 'contrast', 'light', 7],
] as const)('%s', (_name, theme, scheme, enough) => {
  const palette = paletteOf(theme, scheme);
  const between = (one: string, other: string) => contrast(palette.get(one) ?? '', palette.get(other) ?? '');

  test.each(texts)(`%s on %s is at least ${enough}:1: %s`, (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(enough);
  });

  test.each(shapes)('%s on %s is at least 3:1: %s', (shape, ground) => {
    expect(between(shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

test.each(['light', 'dark'] as const)(
  'in high contrast (%s) edges are at least 3:1, and other lines stand back',
  (scheme) => {
    const palette = paletteOf('contrast', scheme);
    const of = (name: string) => palette.get(name) ?? '';
    expect(contrast(of('line'), of('stage'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('line'), of('surface'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('ink'), of('ink-soft'))).toBeGreaterThanOrEqual(2.5);
  },
);

const sheets = [...readTree(['src/elements'], ['.css'])].filter(
  ([path]) => !/\/(?:themes?|card-math)\.css$/u.test(path),
);

test.each(sheets)('%s sets no colour where a theme would not reach it', (_path, css) => {
  const colours = css.matchAll(/(?<property>[\w-]+):[^;{]*#[\da-f]{3,8}\b/giu);
  const own = Array.from(colours, ({ groups }) => groups?.['property']).filter((each) => each !== 'mask-image');
  expect(own).toEqual([]);
});

test.each(sheets)('%s lays under the pointer what text can be read on', (_path, css) => {
  expect(css).not.toMatch(/:hover[^{}]*\{[^}]*background: var\(--karaoke-line\)/u);
});
