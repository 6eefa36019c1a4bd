import { describe, expect, test } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { mountPlayer, watchConsole } from './stage.ts';

/** As frameworks write into an element, whatever its types say. */
const write = (player: KaraokePlayer, values: object) => Object.assign(player, values);

describe('what frameworks make of their markup', () => {
  test.each<[attribute: string, holds: (player: KaraokePlayer) => boolean]>([
    ['loop', ({ state }) => state.repeat],
    ['stops-hidden', ({ state }) => state.stopsHidden],
    ['together', ({ together }) => together],
  ])('%s="false" says no', async (name, holds) => {
    const player = await mountPlayer({ attributes: { [name]: 'false' } });
    expect(holds(player)).toBe(false);
    player.setAttribute(name, '');
    await player.updateComplete;
    expect(holds(player)).toBe(true);
  });

  test('a number may come as a text', async () => {
    const player = await mountPlayer();
    write(player, { rate: '0.75', volume: '0.5' });
    await player.updateComplete;
    expect(player.state).toMatchObject({ rate: 0.75, volume: 0.5 });
  });

  test.each([
    ['React and Svelte', undefined, undefined],
    ['Vue', '', 0],
  ])('as %s take them away, properties are as usual, and nobody is warned', async (_, text, number) => {
    const seen = watchConsole();
    const player = await mountPlayer();
    write(player, { stops: 'never', continueFrom: 'here', rate: 0.5, sweep: 'none', theme: 'paper', keys: 'none' });
    await player.updateComplete;
    write(player, { stops: text, continueFrom: text, rate: number, sweep: text, theme: text, keys: text });
    await player.updateComplete;
    expect(player.state).toMatchObject({ stops: 'once', continueFrom: 'phrase', rate: 1 });
    player.shadowRoot
      ?.querySelector('section')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true, composed: true }));
    expect(player.state.muted).toBe(true);
    expect(seen).toEqual([]);
  });
});
