import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { focusedElement } from '../../src/elements/focus-return.ts';
import { button, cardsText, deep, deepAll, mountPlayer, testSong, untilReady, type StageOptions } from './stage.ts';

async function playToFirstStop(options: StageOptions = {}): Promise<KaraokePlayer> {
  const player = await mountPlayer(options);
  player.seek(1.6);
  player.play();
  await vi.waitFor(() => expect(player.state.held).toBe(true), { timeout: 5000 });
  return player;
}

const announcement = (player: KaraokePlayer) => deep(player, '[role=status]').textContent;

/** A field of the page, outside the player, that has focus. */
function focusedField(): HTMLInputElement {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  onTestFinished(() => field.remove());
  return field;
}

describe('a card that stops the music', () => {
  test('is a dialog, not modal, named by its title, and its music stands', async () => {
    const player = await playToFirstStop();
    const dialog = deep(player, 'karaoke-card [role=dialog], [role=dialog]');
    expect(dialog.getAttribute('aria-modal')).not.toBe('true');
    expect(deep(player, 'karaoke-card').shadowRoot?.textContent).toContain('Skip connection');
    expect(player.state).toMatchObject({ playing: false, held: true });
    expect(player.currentTime).toBeGreaterThan(1.99);
    expect(player.currentTime).toBeLessThan(2.3);
  });

  test('takes focus to Continue when focus is nowhere, and says nothing then', async () => {
    const player = await playToFirstStop();
    await expect.poll(() => focusedElement()?.textContent).toContain('Continue');
    expect(announcement(player)).toBe('');
  });

  test('takes focus to Continue when focus is in the player, and gives it back', async () => {
    const player = await mountPlayer();
    const play = button(player, 'Mute');
    play.focus();
    player.seek(1.6);
    player.play();
    await expect.poll(() => focusedElement()?.textContent).toContain('Continue');
    focusedElement()?.click();
    expect(focusedElement()).toBe(play);
    expect(player.state.held).toBe(false);
  });

  test.each<[width: number, height: number]>([
    [700, 360],
    [390, 400],
    [320, 260],
    [1000, 360],
  ])('has Close and Continue in view in a window of %i × %i', async (width, height) => {
    await page.viewport(width, height);
    document.body.style.blockSize = '3000px';
    onTestFinished(() => {
      document.body.style.removeProperty('block-size');
      return page.viewport(1000, 900);
    });
    const lines = cardsText.replace('It adds', 'A long explanation.\n\n'.repeat(20));
    const player = await mountPlayer({ width: `${width - 16}px`, cards: lines });
    player.seek(1.6);
    player.play();
    // Only the foot of the player is in the window.
    scrollTo(0, player.offsetTop + player.offsetHeight - 200);
    await expect.poll(() => focusedElement()?.textContent).toContain('Continue');
    await expect.poll(() => deepAll(player, '[part=body] > div')).toHaveLength(1);
    for (const part of ['close', 'continue']) {
      const { top, bottom } = deep(player, `[part=${part}]`).getBoundingClientRect();
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(height);
    }
    // In a low window all of the card scrolls.
    const { scrollHeight, clientHeight } = deep(player, 'section[role=dialog]');
    expect(scrollHeight).toBeGreaterThan(clientHeight);
  });

  test('has its whole title where it is cut: in the list, and at its chip', async () => {
    const title = 'A title that is long '.repeat(20).trim();
    const player = await mountPlayer({ cards: `## ${title} {#long}\n> Skip connection` });
    const [entry, chip] = [deep(player, '[part~=entry] .title'), deep(player, '[part=chip]')];
    expect(entry.textContent).toBe(title);
    expect(Math.round(entry.clientHeight / Number.parseFloat(getComputedStyle(entry).lineHeight))).toBe(2);
    expect(chip.ariaLabel).toBe(`Open card: ${title}`);
    expect(chip.querySelector('span')?.title).toBe(title);
    expect(chip.offsetHeight).toBeLessThan(60);
  });

  test('leaves focus in a field of the page, and tells of itself once instead', async () => {
    const field = focusedField();
    const player = await playToFirstStop();
    await expect.poll(() => announcement(player)).toContain('Skip connection');
    expect(document.activeElement).toBe(field);
    expect(deepAll(player, '[role=status]')).toHaveLength(1);
  });

  test('takes no focus where the player is out of sight, and tells of itself instead', async () => {
    const player = await mountPlayer();
    player.style.marginBlockStart = '5000px';
    player.seek(1.6);
    player.play();
    await expect.poll(() => announcement(player), { timeout: 5000 }).toContain('Skip connection');
    expect(focusedElement()).toBe(undefined);
  });

  test('is sung again on Continue: from the phrase, 0.15 s early', async () => {
    const player = await playToFirstStop();
    button(player, 'Continue').click();
    expect(player.currentTime).toBeCloseTo(0.85, 1);
    expect(player.state.line).toBe(0);
    await expect.poll(() => player.state.playing).toBe(true);
    // Met once, it lets the phrase pass.
    await vi.waitFor(() => expect(player.currentTime).toBeGreaterThan(2.4), { timeout: 5000 });
    expect(player.state.held).toBe(false);
  });

  test.each<[string, (player: KaraokePlayer) => void]>([
    ['Continue', (player) => button(player, 'Continue').click()],
    ['Close', (player) => button(player, 'Close').click()],
    [
      'Esc',
      (player) =>
        deep(player, '.stage').dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
        ),
    ],
    ['Play', (player) => button(player, 'Play').click()],
    ['continue()', (player) => player.continue()],
    ['closeCard()', (player) => player.closeCard()],
    ['play()', (player) => player.play()],
  ])('lets go by %s', async (_what, act) => {
    const player = await playToFirstStop();
    act(player);
    expect(player.state.held).toBe(false);
  });

  test('tells the page, after the fact and in order', async () => {
    const player = await mountPlayer();
    const events: string[] = [];
    for (const type of [
      'play',
      'pause',
      'line-change',
      'card-open',
      'card-stop',
      'card-met',
      'card-close',
      'seek',
      'song-end',
    ]) {
      document.addEventListener(`karaoke-${type}`, () => events.push(type), { once: true });
    }
    player.seek(1.6);
    player.play();
    await vi.waitFor(() => expect(player.state.held).toBe(true), { timeout: 5000 });
    player.closeCard();
    player.seek(9.5);
    player.play();
    await vi.waitFor(() => expect(events).toContain('song-end'), { timeout: 5000 });
    expect(events).toEqual([
      'seek',
      'line-change',
      'card-open',
      'play',
      'card-stop',
      'card-met',
      'pause',
      'card-close',
      'song-end',
    ]);
  });

  test('is remembered as met on this device', async () => {
    const player = await playToFirstStop();
    expect(JSON.parse(localStorage.getItem('oboeuta:met:test-song') ?? '')).toEqual(['skip']);
    expect(player.state.met.has('skip')).toBe(true);
    player.song = testSong();
    await player.updateComplete;
    expect(player.state.cardsReady).toBe(false);
    await untilReady(player);
    expect([...player.state.met]).toEqual(['skip']);
  });

  test('stops as well where storage is refused', async () => {
    const refuse = () => {
      throw new DOMException('', 'SecurityError');
    };
    const spies = [vi.spyOn(Storage.prototype, 'setItem'), vi.spyOn(Storage.prototype, 'getItem')];
    for (const spy of spies) spy.mockImplementation(refuse);
    onTestFinished(() => spies.forEach((spy) => spy.mockRestore()));
    const player = await playToFirstStop();
    expect(player.state.met.has('skip')).toBe(true);
  });
});

describe('a card that does not stop the music', () => {
  test('stops="never": it comes up and the music goes on', async () => {
    const player = await mountPlayer({ attributes: { stops: 'never' } });
    player.seek(1.6);
    player.play();
    await expect.poll(() => deep(player, 'karaoke-card').shadowRoot?.textContent).toContain('Skip connection');
    await vi.waitFor(() => expect(player.currentTime).toBeGreaterThan(2.4), { timeout: 5000 });
    expect(player.state.playing).toBe(true);
  });

  test.each([
    ['narrow: a line with its title', '390px', true],
    ['wide: whole', '900px', false],
  ])('%s', async (_what, width, isPeek) => {
    const player = await mountPlayer({ width, attributes: { stops: 'never' } });
    player.seek(1.6);
    await expect.poll(() => (deep(player, 'karaoke-card') as HTMLElement & { peek: boolean }).peek).toBe(isPeek);
  });

  test('opened by its chip, it stays, whole', async () => {
    const player = await mountPlayer({ width: '390px' });
    button(player, 'Open card: 2. Gradient').click();
    expect(player.state.card).toMatchObject({ openedBy: 'hand', card: { id: 'gradient' } });
    expect(player.state.met.has('gradient')).toBe(true);
  });
});

describe('the list of cards', () => {
  test('stands where no card is up, and opens the card that is never sung', async () => {
    const player = await mountPlayer({ width: '900px' });
    button(deep(player, 'karaoke-cards'), 'Never sung').click();
    expect(player.state.card?.card.id).toBe('unsung');
  });

  test('is asked for where it is narrow; «Stop at all again» forgets what was met', async () => {
    const player = await mountPlayer({ width: '390px' });
    player.openCard('skip');
    player.closeCard();
    expect(deepAll(player, '[part=list]')).toHaveLength(0);
    button(player, 'Cards').click();
    await player.updateComplete;
    await expect.poll(() => deepAll(player, '[part=list]')).toHaveLength(1);
    button(player, 'Stop at all again').click();
    expect(player.state.met.size).toBe(0);
  });
});
