import axe from 'axe-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { choose as chooseOnDevice } from '../../src/elements/preferences.ts';
import type { Theme } from '../../src/elements/theme-names.ts';
import { emulate } from './media-features.ts';
import { stagings } from './stage-states.ts';
import { deep, deepAll, mountPlayer, putPlayer, watchConsole } from './stage.ts';

const grounds = {
  stage: 'rgb(16, 19, 31)',
  paper: 'rgb(246, 241, 231)',
  'contrast, dark': 'rgb(0, 0, 0)',
  'contrast, light': 'rgb(255, 255, 255)',
};

const groundOf = (player: KaraokePlayer) => getComputedStyle(deep(player, '.stage')).backgroundColor;

const shownThemes = (player: KaraokePlayer) =>
  ['stage', 'paper', 'contrast'].filter((each) => player.matches(`:state(${each})`));

/** What the listener would choose in the settings. */
async function choose(player: KaraokePlayer, theme: Theme | undefined): Promise<void> {
  chooseOnDevice({ theme });
  await player.updateComplete;
}

function addStyles(css: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  onTestFinished(() => sheet.remove());
}

describe('the theme', () => {
  test.each([
    ['dark', grounds.stage],
    ['light', grounds.paper],
  ])('without one, in the %s, is that of the system', async (scheme, ground) => {
    await emulate('prefers-color-scheme', scheme);
    const player = await mountPlayer();
    expect(groundOf(player)).toBe(ground);
    expect(shownThemes(player)).toEqual([]);
  });

  test.each([
    ['stage', 'light', grounds.stage],
    ['paper', 'dark', grounds.paper],
    ['contrast', 'dark', grounds['contrast, dark']],
    ['contrast', 'light', grounds['contrast, light']],
  ])('%s, in the %s, is as the page says, and a custom state', async (theme, scheme, ground) => {
    await emulate('prefers-color-scheme', scheme);
    const player = await mountPlayer({ attributes: { theme } });
    expect(groundOf(player)).toBe(ground);
    expect(shownThemes(player)).toEqual([theme]);
    player.removeAttribute('theme');
    await player.updateComplete;
    expect(groundOf(player)).toBe(scheme === 'dark' ? grounds.stage : grounds.paper);
    expect(shownThemes(player)).toEqual([]);
  });

  test('that a page asks for does not wait for the late parts', async () => {
    await emulate('prefers-color-scheme', 'dark');
    const player = putPlayer({ attributes: { theme: 'paper' } });
    await player.updateComplete;
    expect(groundOf(player)).toBe(grounds.paper);
  });

  test('that the listener chooses goes before the page, and stays with what the player does', async () => {
    await emulate('prefers-color-scheme', 'dark');
    const player = await mountPlayer({ attributes: { theme: 'paper' } });
    await choose(player, 'stage');
    expect(groundOf(player)).toBe(grounds.stage);
    player.play();
    await expect.poll(() => player.matches(':state(playing)')).toBe(true);
    expect(shownThemes(player)).toEqual(['stage']);
    await choose(player, 'contrast');
    expect(groundOf(player)).toBe(grounds['contrast, dark']);
    expect(player.matches(':state(playing):state(ready)')).toBe(true);
    player.pause();
    await expect.poll(() => player.matches(':state(playing)')).toBe(false);
    await choose(player, undefined);
    expect(groundOf(player)).toBe(grounds.paper);
  });

  test("leaves a page's own properties to the page", async () => {
    addStyles('karaoke-player { --karaoke-stage: rgb(1, 2, 3); --karaoke-line: rgb(4, 5, 6); }');
    const player = await mountPlayer();
    for (const theme of ['stage', 'paper', 'contrast']) {
      player.setAttribute('theme', theme);
      await player.updateComplete;
      expect(shownThemes(player)).toEqual([theme]);
      expect(groundOf(player)).toBe('rgb(1, 2, 3)');
      expect(getComputedStyle(deep(player, '.track')).backgroundColor).toBe('rgb(4, 5, 6)');
    }
  });

  test('is high contrast where the system asks for it and nobody has chosen', async () => {
    await emulate('prefers-contrast', 'more');
    const player = await mountPlayer();
    expect(shownThemes(player)).toEqual(['contrast']);
    await choose(player, 'paper');
    expect(shownThemes(player)).toEqual(['paper']);
    await choose(player, undefined);
    await emulate('prefers-contrast', 'no-preference');
    await expect.poll(() => shownThemes(player), { timeout: 5000 }).toEqual([]);
  });

  test('that there is not is told to the author', async () => {
    const seen = watchConsole();
    const player = await mountPlayer({ attributes: { theme: 'neon' } });
    expect(shownThemes(player)).toEqual([]);
    expect(seen).toEqual([
      'oboeuta: theme="neon" is not known; the default is used. Use one of: stage, paper, contrast; or leave it out.',
    ]);
  });

  test('a number that is none is told as the page wrote it', async () => {
    const seen = watchConsole();
    const player = await mountPlayer({ attributes: { rate: 'fast', volume: '1.50' } });
    player.rate = 7;
    await player.updateComplete;
    expect(seen).toEqual([
      'oboeuta: rate="fast" is not known; the default is used. Use a number from 0.5 to 2.',
      'oboeuta: volume="1.50" is not known; the default is used. Use a number from 0 to 1.',
      'oboeuta: rate="7" is not known; the default is used. Use a number from 0.5 to 2.',
    ]);
  });

  test('of high contrast underlines what has been sung', async () => {
    const player = await mountPlayer({ attributes: { theme: 'contrast' } });
    player.seek(1.7);
    await expect.poll(() => deepAll(player, '[part=sweep]').length).toBe(1);
    expect(getComputedStyle(deep(player, '[part=sweep]')).textDecorationLine).toBe('underline');
    player.setAttribute('theme', 'paper');
    await player.updateComplete;
    expect(getComputedStyle(deep(player, '[part=sweep]')).textDecorationLine).toBe('none');
  });
});

/** Text below 7:1 in a player, as it is drawn. */
async function faintTexts(player: KaraokePlayer): Promise<string[]> {
  const { violations } = await axe.run(player, {
    runOnly: ['color-contrast-enhanced'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`));
}

/** The theme comes with the late parts. */
const themed = stagings.filter(([state]) => !state.includes('before the late parts'));

describe.each(themed)('in high contrast, a player %s', (_state, staging) => {
  test('has 7:1 for every text', async () => {
    await page.viewport(1000, 900);
    const player = await staging({ width: '900px', attributes: { lang: 'ja', theme: 'contrast' } });
    for (const scheme of ['light', 'dark']) {
      player.style.colorScheme = scheme;
      await player.updateComplete;
      await Promise.allSettled(
        deepAll(player, 'section').flatMap((each) => each.getAnimations().map((own) => own.finished)),
      );
      expect(await faintTexts(player)).toEqual([]);
    }
  });
});
