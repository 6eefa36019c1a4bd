import { expect, test, vi } from 'vitest';
import { controls, type ControlName } from '../../src/elements/control-list.ts';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import { keyTable } from '../../src/elements/keys.ts';
import { deep, deepAll, mountPlayer } from './stage.ts';

type Act = (player: KaraokePlayer) => unknown;

/** What a page does instead of pressing each button. */
const byButton: Partial<Record<ControlName, Act>> = {
  play: (player) => player.togglePlay(),
  previous: (player) => player.previousLine(),
  next: (player) => player.nextLine(),
  again: (player) => player.restartLine(),
  loop: (player) => player.toggleLineLoop(),
  mute: (player) => player.toggleMuted(),
  vocals: (player) => player.toggleVocals(),
  stops: (player) => player.toggleStops(),
  cards: (player) => player.openPanel('cards'),
  practice: (player) => player.openPanel('practice'),
  search: (player) => player.openPanel('search'),
  share: (player) => player.openPanel('share'),
  fullScreen: (player) => player.toggleFullScreen(),
  stageMode: (player) => player.toggleStageMode(),
  settings: (player) => player.openPanel('settings'),
  keys: (player) => player.openPanel('keys'),
  more: (player) => player.openPanel('more'),
};

/** And each key. */
const byKey: Record<string, Act> = {
  space: (player) => player.togglePlay(),
  k: (player) => player.togglePlay(),
  arrowleft: (player) => player.seekBy(-5),
  arrowright: (player) => player.seekBy(5),
  j: (player) => player.seekBy(-10),
  l: (player) => player.seekBy(10),
  'shift+arrowleft': (player) => player.previousLine(),
  'shift+arrowright': (player) => player.nextLine(),
  '[': (player) => player.previousLine(),
  ']': (player) => player.nextLine(),
  r: (player) => player.restartLine(),
  a: (player) => player.toggleLineLoop(),
  i: (player) => player.setLoop(player.currentTime, player.state.duration),
  o: (player) => player.setLoop(3 - 0.15, player.currentTime),
  ',': () => undefined,
  '.': () => undefined,
  c: (player) => player.toggleStops(),
  e: (player) => player.openCurrentCard(),
  p: (player) => player.openPanel('practice'),
  y: (player) => player.answer('passed'),
  n: (player) => player.answer('again'),
  // In order: a panel, a card, stage mode. Here a card is up.
  escape: (player) => player.closeCard(),
  '<': (player) => (player.rate = 0.9),
  '>': (player) => (player.rate = 1.1),
  t: (player) => player.toggleStageMode(),
  f: (player) => player.toggleFullScreen(),
  '/': (player) => player.openPanel('search'),
  v: (player) => player.toggleVocals(),
  m: (player) => player.toggleMuted(),
  s: (player) => player.openPanel('settings'),
  '?': (player) => player.openPanel('keys'),
};

/** What a listener can tell of a player. */
function factsOf(player: KaraokePlayer) {
  const { playing, line, muted, vocals, stops, loop, rate, card } = player.state;
  const round = (seconds: number) => Math.round(seconds * 10) / 10;
  return {
    line: playing ? 'running' : line,
    time: playing ? 'running' : round(player.currentTime),
    playing,
    muted,
    vocals,
    stops,
    loop: loop && [round(loop.start), round(loop.end)],
    rate,
    card: card?.card.id,
    dialog: deepAll(player, '[part~=dialog]').map((dialog) => dialog.getAttribute('part')),
    list: deepAll(player, '[part~=entry]').length > 0,
    stageMode: player.matches(':state(stage-mode)'),
  };
}

/** What is true after an act, of a player that stands in its second line. */
async function after(act: Act): Promise<ReturnType<typeof factsOf>> {
  const player = await mountPlayer();
  player.seek(3.4);
  await vi.waitUntil(() => player.state.line === 1);
  await act(player);
  await player.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await vi.waitUntil(() => !player.state.waiting, 8000);
  const facts = factsOf(player);
  player.remove();
  return facts;
}

function press(player: KaraokePlayer, token: string): void {
  const key = token.replace('shift+', '').replace('space', ' ');
  const init = { key, shiftKey: token.startsWith('shift+'), bubbles: true, composed: true };
  deep(player, '.stage').dispatchEvent(new KeyboardEvent('keydown', init));
}

test('there is a method for each button and each key', () => {
  expect(Object.keys(byButton).toSorted()).toEqual(Object.keys(controls).toSorted());
  expect(Object.keys(byKey).toSorted()).toEqual(Object.keys(keyTable).toSorted());
});

test.each(Object.entries(byButton))('the button «%s» and its method do the same', async (name, act) => {
  const pressed = await after((player) => deepAll(player, `button.${name}`)[0]?.click());
  const untouched = await after(() => undefined);
  expect(await after(act)).toEqual(pressed);
  // The song has no instrumental, the test's frame may not fill the screen.
  const mayChange = !['vocals', 'fullScreen'].includes(name);
  expect(JSON.stringify(pressed) !== JSON.stringify(untouched)).toBe(mayChange);
});

test.each(Object.entries(byKey))('the key «%s» and its method do the same', async (token, act) => {
  expect(await after(act)).toEqual(await after((player) => press(player, token)));
});

test('a loop of lines, a practice and its end, choices for the listener, and cards that stop again', async () => {
  const player = await mountPlayer();
  expect(await player.setLoop(1, 1.01)).toBe(false);
  expect(await player.loopLines(0, 1)).toBe(true);
  expect(player.state.loop?.end).toBeCloseTo(4, 1);
  expect(await player.endLoop()).toBe(true);
  expect(player.state.loop).toBeUndefined();
  expect(await player.answer('passed')).toBe(false);
  expect(await player.practise({ mode: 'repeat', times: 2, lines: [1] })).toBe(true);
  await expect.poll(() => deepAll(player, 'stage-practice-bar').length).toBe(1);
  expect(player.state.loop?.start).toBeCloseTo(2.85, 1);
  expect(await player.stopPractice()).toBe(true);
  expect(await player.stopPractice()).toBe(false);
  player.pause();
  player.openCard('skip');
  await expect.poll(() => player.state.met.has('skip')).toBe(true);
  await player.stopAgain('skip');
  expect(player.state.met.has('skip')).toBe(false);
  await player.choose({ stops: 'never', textSize: 'large' });
  expect(player.state.stops).toBe('never');
  await player.forgetChoices();
  await expect.poll(() => player.state.stops).toBe('once');
  expect(await player.openPanel('nothing' as 'keys')).toBe(false);
  expect(await player.closePanel()).toBe(false);
  expect(await player.backToNow()).toBe(true);
});
