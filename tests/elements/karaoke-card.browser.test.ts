import { cdp } from '@vitest/browser/context';
import axe from 'axe-core';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parseCards } from '../../src/core/cards.ts';
import { CardActionEvent } from '../../src/elements/karaoke-card.ts';
import { longCard, mountCard, partOf, shortCard, whenSet, type CardProperties } from './card-stage.ts';

const states: [name: string, properties: CardProperties, parts: string, buttons: string[]][] = [
  ['whole', {}, 'card', ['close']],
  ['held', { held: true }, 'card held', ['close', 'continue']],
  ['a peek', { peek: true }, 'card peek', ['expand', 'close']],
  ['held while it was a peek', { held: true, peek: true }, 'card held', ['close', 'continue']],
];

const emulate = async (feature: string, value: string) => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: feature, value }] });
  onTestFinished(async () => void (await cdp().send('Emulation.setEmulatedMedia', { features: [] })));
};

describe.each(states)('%s', (_, properties, parts, buttons) => {
  test('is a dialog that is not modal, named by its title', async () => {
    const card = mountCard(properties);
    await card.updateComplete;
    const section = partOf(card, 'card');
    expect(section?.matches('section[role=dialog]:not([aria-modal])')).toBe(true);
    expect(section?.part.value.trim()).toBe(parts);
    const title = card.shadowRoot?.getElementById(section?.getAttribute('aria-labelledby') ?? '');
    expect(title?.matches('h2[part=title]')).toBe(true);
    expect(title?.textContent?.trim()).toBe(shortCard.title);
    expect(title?.lang).toBe('ja');
  });

  test('has the buttons of its state, large enough for a thumb', async () => {
    const card = mountCard(properties);
    await whenSet(card);
    const found = [...card.renderRoot.querySelectorAll('button')];
    expect(found.map((button) => button.getAttribute('part'))).toEqual(buttons);
    for (const button of found) {
      expect(button.offsetWidth).toBeGreaterThanOrEqual(44);
      expect(button.offsetHeight).toBeGreaterThanOrEqual(44);
    }
  });

  test('tells its parent, and only its parent, what was asked for', async () => {
    const card = mountCard(properties);
    await card.updateComplete;
    const told: unknown[] = [];
    const above = vi.fn<() => void>();
    card.addEventListener('card-action', (event) => told.push(event));
    document.body.addEventListener('card-action', above);
    onTestFinished(() => document.body.removeEventListener('card-action', above));
    for (const button of buttons) partOf(card, button)?.click();
    expect(told.map((event) => event instanceof CardActionEvent && event.action)).toEqual(buttons);
    expect(above).not.toHaveBeenCalled();
  });

  test.each([
    ['light', shortCard],
    ['dark', shortCard],
    ['light', longCard],
    ['dark', longCard],
  ] as const)('axe finds nothing, %s', async (scheme, shown) => {
    const card = mountCard({ ...properties, card: shown }, scheme);
    await whenSet(card);
    const { violations, incomplete } = await axe.run(card, { rules: { region: { enabled: false } } });
    const found = [...violations, ...incomplete].flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    // What lies on the stroke of a felt pen, axe leaves to the eye.
    expect(found.filter((fault) => !fault.startsWith('color-contrast: <b class="term"'))).toEqual([]);
  });

  test('leaves the focus where it is', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    onTestFinished(() => field.remove());
    field.focus();
    await whenSet(mountCard(properties));
    expect(document.activeElement).toBe(field);
  });

  test('moves for those who like it only', async () => {
    await emulate('prefers-reduced-motion', 'no-preference');
    const moving = mountCard(properties);
    await moving.updateComplete;
    expect(partOf(moving, 'card')?.getAnimations()).toHaveLength(1);
    await emulate('prefers-reduced-motion', 'reduce');
    const still = mountCard(properties);
    await still.updateComplete;
    expect(partOf(still, 'card')?.getAnimations()).toHaveLength(0);
  });

  test('its buttons have edges in forced colours', async () => {
    await emulate('forced-colors', 'active');
    const card = mountCard(properties);
    await card.updateComplete;
    for (const button of card.renderRoot.querySelectorAll('button')) {
      expect(getComputedStyle(button).borderTop).toMatch(/^1px solid rgb\(/);
    }
  });
});

describe('the names of its buttons', () => {
  test('come from its parent', async () => {
    const card = mountCard({ held: true });
    await card.updateComplete;
    expect(partOf(card, 'continue')?.textContent).toBe('続ける');
    expect(partOf(card, 'close')?.ariaLabel).toBe('閉じる');
    expect(partOf(card, 'body')?.ariaLabel).toBe('解説');
  });

  test('in a peek the title is the button', async () => {
    const card = mountCard({ peek: true, card: longCard });
    await whenSet(card);
    const button = partOf(card, 'expand');
    expect(button?.textContent).toBe(longCard.title);
    expect(button?.ariaExpanded).toBe('false');
  });

  test.each([
    [1, 1],
    [2, 2],
    [9, 2],
  ])('in a peek a title %i times as long as a line takes lines: %i', async (times, lines) => {
    const card = mountCard({ peek: true, card: { ...shortCard, title: '題'.repeat(14 * times) } });
    await whenSet(card);
    const title = partOf(card, 'expand')?.firstElementChild;
    const lineHeight = Number.parseFloat(title ? getComputedStyle(title).lineHeight : '');
    expect(Math.round((title?.clientHeight ?? 0) / lineHeight)).toBe(lines);
  });
});

describe('focus', () => {
  test('goes to Continue when the parent asks, in the same breath as the card is held', async () => {
    const card = mountCard();
    await card.updateComplete;
    card.held = true;
    await card.focusContinue();
    expect(card.shadowRoot?.activeElement).toBe(partOf(card, 'continue'));
  });

  test('stays where it is when there is no Continue', async () => {
    const card = mountCard();
    await card.focusContinue();
    expect(card.shadowRoot?.activeElement).toBeNull();
  });
});

describe('the text', () => {
  test('stands as it is written until it is set', async () => {
    const card = mountCard();
    await card.updateComplete;
    expect(partOf(card, 'body')?.innerText).toContain('$$ y = F(x) + x $$');
    await whenSet(card);
    expect(partOf(card, 'body')?.innerText).not.toContain('$');
    expect(card.renderRoot.querySelectorAll('math')).toHaveLength(3);
    expect(partOf(card, 'term')?.textContent).toBe('スキップ結合');
    expect(partOf(card, 'body')?.lang).toBe('ja');
  });

  test('is that of the card that came last', async () => {
    const card = mountCard({ card: longCard });
    await card.updateComplete;
    card.card = { ...shortCard, body: '次の [[カード]]' };
    await whenSet(card);
    await vi.waitFor(() => expect(partOf(card, 'body')?.innerText.trim()).toBe('次の カード'));
  });

  test('scrolls inside the card where it is long, by keys too, and begins at its beginning', async () => {
    const card = mountCard({ card: longCard, held: true });
    await whenSet(card);
    const body = partOf(card, 'body');
    await vi.waitFor(() => expect(body?.tabIndex).toBe(0));
    expect(card.offsetHeight).toBeLessThanOrEqual(innerHeight);
    expect(body?.scrollHeight).toBeGreaterThan(body?.clientHeight ?? Infinity);
    body?.scrollTo(0, 500);
    expect(body?.scrollTop).toBe(500);
    card.card = { ...longCard, body: longCard.body.slice(1) };
    await card.updateComplete;
    await whenSet(card);
    expect(body?.scrollTop).toBe(0);
  });

  test('is no stop of the Tab key where all of it is seen', async () => {
    const card = mountCard();
    await whenSet(card);
    await vi.waitFor(() => expect(partOf(card, 'body')?.tabIndex).toBe(-1));
  });

  test('keeps to the height that its parent sets', async () => {
    const card = mountCard({ card: longCard, held: true });
    card.style.maxBlockSize = '300px';
    await whenSet(card);
    expect(card.offsetHeight).toBe(300);
    const button = partOf(card, 'continue')?.getBoundingClientRect();
    expect(button?.bottom).toBeLessThanOrEqual(card.getBoundingClientRect().bottom);
  });

  test('stays set when a peek is made whole', async () => {
    const card = mountCard({ peek: true });
    await whenSet(card);
    card.peek = false;
    await vi.waitFor(() => expect(card.renderRoot.querySelectorAll('math')).toHaveLength(3));
  });
});

const songs = import.meta.glob<string>('../../songs/*/cards.md', { query: '?raw', import: 'default', eager: true });
const written = Object.values(songs).flatMap((text) =>
  parseCards(text).cards.map((card) => [card.title, card] as const),
);

test.each(written)('a card of our own is set whole: %s', async (_, written) => {
  const card = mountCard({ card: written });
  await vi.waitFor(() => expect(card.renderRoot.querySelector('[part=body] > div')).not.toBeNull());
  expect(card.renderRoot.querySelectorAll('.tex')).toHaveLength(0);
  expect(partOf(card, 'body')?.innerText).not.toMatch(/[$\\]|\*\*|\[\[/);
  expect(card.renderRoot.querySelectorAll('.term')).toHaveLength(written.body.split('[[').length - 1);
});
