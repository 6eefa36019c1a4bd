import axe from 'axe-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { deepAll } from './stage.ts';
import { stagings } from './stage-states.ts';

const widths = [
  ['wide', '900px'],
  ['narrow', '390px'],
] as const;

/** What axe finds, and what it leaves to the eye but for colours that lie over each other. */
async function faultsOf(player: KaraokePlayer): Promise<string[]> {
  const { violations, incomplete } = await axe.run(player, { rules: { region: { enabled: false } } });
  const doubtful = incomplete.filter(({ id }) => id !== 'color-contrast');
  return [...violations, ...doubtful].flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Entrances and changes of colour are over. */
async function untilStill(player: KaraokePlayer): Promise<void> {
  const moving = deepAll(player, '*').flatMap((each) => each.getAnimations());
  const passing = moving.filter((each) => each instanceof CSSTransition || each instanceof CSSAnimation);
  await Promise.allSettled(passing.map((each) => each.finished));
}

const size = ({ offsetWidth, offsetHeight }: HTMLElement) => ({ offsetWidth, offsetHeight });

/** All that can be pressed, and is too small for a thumb. */
function smallTargets(player: KaraokePlayer): string[] {
  return deepAll(player, 'button, input, select, summary, [role=button]')
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .filter((each) => each.offsetWidth < 44 || each.offsetHeight < 44)
    .map((each) => `${each.outerHTML} ${JSON.stringify(size(each))}`);
}

/** The levels of the headings, in order; none may be skipped on the way down. */
function skippedHeadings(player: KaraokePlayer): string[] {
  const headings = deepAll(player, 'h1, h2, h3, h4, h5, h6').filter((each) => each.checkVisibility());
  return headings
    .filter((each, index) => Number(each.localName[1]) > Number(headings[index - 1]?.localName[1] ?? 2) + 1)
    .map((each) => each.outerHTML);
}

beforeEach(() => page.viewport(1000, 900));

describe.each(stagings)('a player %s', (_state, staging) => {
  test.each(widths)('%s: axe finds nothing; all is large enough to be touched', async (_name, width) => {
    const player = await staging({ width, attributes: { lang: 'ja' } });
    for (const [scheme, lang] of [
      ['light', 'ja'],
      ['dark', 'en'],
    ] as const) {
      player.style.colorScheme = scheme;
      player.lang = lang;
      await player.updateComplete;
      await untilStill(player);
      expect(await faultsOf(player)).toEqual([]);
      expect(smallTargets(player)).toEqual([]);
      expect(skippedHeadings(player)).toEqual([]);
    }
  });
});
