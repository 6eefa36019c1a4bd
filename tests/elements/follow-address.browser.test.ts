import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { button, lyricsText, mountPlayer, putPlayer, testSong, untilReady, untilTime } from './stage.ts';

const following = { 'follow-address': '' };

/** Sends the page to another fragment, as a link in it does. */
function follow(hash: string): void {
  const link = document.createElement('a');
  link.href = hash;
  link.textContent = hash;
  document.body.prepend(link);
  onTestFinished(() => link.remove());
  link.click();
}

beforeEach(() => {
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the address leads to', () => {
  test.each<[hash: string, state: Partial<KaraokePlayer['state']>, time: number]>([
    ['#t=5.5', { line: 2, loop: undefined }, 5.5],
    ['#t=0:05,7.5', { line: 2, loop: undefined }, 5],
    ['#t=99', {}, 10],
    ['#line=2', { line: 1 }, 2.85],
    ['#line=99', { line: -1 }, 0],
  ])('%s', async (hash, state, time) => {
    follow(hash);
    const player = await mountPlayer({ attributes: following });
    await expect.poll(() => player.currentTime).toBeCloseTo(time);
    expect(player.state).toMatchObject({ ...state, playing: false });
  });

  test('#card=id: the card is open, at the line where it is sung', async () => {
    follow('#card=gradient');
    const player = await mountPlayer({ attributes: following });
    await expect.poll(() => player.state.card?.card.id).toBe('gradient');
    expect(player.state).toMatchObject({ line: 1, playing: false });
    expect(button(player, 'Close')).toBeTruthy();
  });

  test('#card=id of a card that is not sung: it is open where the music stands', async () => {
    follow('#card=unsung');
    const player = await mountPlayer({ attributes: following });
    await expect.poll(() => player.state.card?.card.id).toBe('unsung');
    expect(player.currentTime).toBe(0);
  });

  test('nothing, where there is no such card', async () => {
    follow('#card=nobody');
    const player = await mountPlayer({ attributes: following });
    expect(player.state).toMatchObject({ card: undefined, line: -1 });
  });
});

test('an address that changes is followed, also to where it is already', async () => {
  const player = await mountPlayer({ attributes: following });
  follow('#line=2');
  await expect.poll(() => player.state.line).toBe(1);
  player.seek(9.5);
  follow('#line=2');
  await expect.poll(() => player.state.line).toBe(1);
  follow('#elsewhere');
  history.back();
  player.seek(9.5);
  await expect.poll(() => player.state.line).toBe(1);
});

test('music that sounds goes on there', async () => {
  const player = await mountPlayer({ attributes: following });
  player.play();
  await untilTime(player, 0.2);
  follow('#t=5.5');
  await untilTime(player, 5.7);
  expect(player.state.playing).toBe(true);
});

test('of a stretch the music pauses at the end, and goes on when it is asked to', async () => {
  follow('#t=5.5,6');
  const player = await mountPlayer({ attributes: following });
  await expect.poll(() => player.currentTime).toBe(5.5);
  player.play();
  await expect.poll(() => player.state.playing).toBe(true);
  await expect.poll(() => player.state.playing).toBe(false);
  expect(player.currentTime).toBeGreaterThanOrEqual(5.99);
  expect(player.currentTime).toBeLessThan(6.3);
  player.play();
  await untilTime(player, 6.5);
});

test('the stretch before ends nothing any more when the address leads elsewhere', async () => {
  follow('#t=5,5.6');
  const player = await mountPlayer({ attributes: following });
  await expect.poll(() => player.currentTime).toBe(5);
  follow('#t=5.2');
  await expect.poll(() => player.currentTime).toBe(5.2);
  player.play();
  await untilTime(player, 6);
});

describe('start-at', () => {
  const startingAt = (place: string) => ({ 'start-at': place });

  test.each<[place: string, time: number]>([
    ['t=5.5', 5.5],
    ['#t=5.5', 5.5],
    ['line=2', 2.85],
    ['card=gradient', 2.85],
    ['oops', 0],
  ])('%s: there the song stands when it has come, in view or not', async (place, time) => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
    onTestFinished(() => scroll.mockRestore());
    const player = await mountPlayer({ attributes: startingAt(place) });
    await expect.poll(() => player.currentTime).toBeCloseTo(time);
    expect(player.state).toMatchObject({ playing: false });
    expect(player.state.card?.openedBy === 'hand').toBe(place.startsWith('card='));
    expect(scroll.mock.contexts).not.toContain(player);
  });

  test('holds for each song that comes, and ends with it', async () => {
    const player = await mountPlayer({ attributes: startingAt('t=5,5.5') });
    await expect.poll(() => player.currentTime).toBe(5);
    player.song = testSong();
    player.setAttribute('start-at', 't=5.2');
    await expect.poll(() => player.currentTime).toBe(5.2);
    player.play();
    await untilTime(player, 5.8);
  });

  test('nothing sounds before the music stands there', async () => {
    const player = putPlayer({ attributes: startingAt('t=5.5') });
    const heard: number[] = [];
    player.addEventListener('karaoke-play', () => heard.push(player.currentTime));
    player.song = testSong();
    player.play();
    await untilTime(player, 5.8);
    expect(heard.filter((time) => time < 5.5)).toEqual([]);
    expect(player.state.seeks).toBe(1);
  });

  test('the address of the page goes before it, for the song that is there first', async () => {
    follow('#t=3.5');
    const player = await mountPlayer({ attributes: { ...following, ...startingAt('t=5.5') } });
    await expect.poll(() => player.currentTime).toBe(3.5);
    player.song = testSong();
    await expect.poll(() => player.currentTime).toBe(5.5);
  });
});

test('the player comes into view', async () => {
  const player = await mountPlayer({ attributes: following });
  player.style.marginBlock = '3000px';
  onTestFinished(() => scrollTo(0, 0));
  follow('#t=5.5');
  await expect.poll(() => player.getBoundingClientRect().top).toBeLessThan(innerHeight);
  await expect.poll(() => player.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
});

test('a page that has not asked for it keeps its fragments', async () => {
  follow('#t=5.5');
  const player = await mountPlayer();
  const followed = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  follow('#t=6');
  await followed;
  expect(player.currentTime).toBe(0);
});

test('of several players the first goes, or the one that is named', async () => {
  follow('#t=5.5');
  const [first, second] = await Promise.all([0, 1].map(() => mountPlayer({ attributes: following })));
  if (!first || !second) throw new Error('There are not two players.');
  second.id = 'second';
  await expect.poll(() => first.currentTime).toBe(5.5);
  expect(second.currentTime).toBe(0);
  follow('#t=3.5&player=second');
  await expect.poll(() => second.currentTime).toBe(3.5);
  expect(first.currentTime).toBe(5.5);
});

test('only the last place is gone to when the song comes late', async () => {
  const player = putPlayer({ attributes: following });
  follow('#t=3.5');
  follow('#t=5.5');
  player.song = testSong({ lyrics: lyricsText });
  await untilReady(player);
  await expect.poll(() => player.currentTime).toBe(5.5);
  expect(player.state.seeks).toBe(1);
});
