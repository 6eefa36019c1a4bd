import type { Page, Route } from 'playwright';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';

/** A state of the player, or of a page of ours, that is pictured. */
export interface PicturedState {
  /** Also the name of the file. */
  name: string;
  /** Attributes of the player, beside `src`. */
  attributes?: Readonly<Record<string, string>>;
  /** A page of the built site instead of the player alone; its path in `dist/site/`. */
  site?: string;
  /** What is done before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  /** There is such a state on narrower pages only: narrower than this, in pixels. */
  below?: number;
  /** The pointer stays where it was brought; else it goes out of the way. */
  hovers?: true;
  /** The state is there without a song. */
  songless?: true;
  /** Brings a player that is ready into the state. */
  bring?: (page: Page) => Promise<unknown>;
}

type Act = (player: KaraokePlayer, value: number) => unknown;

/** Does something with the player in the page, to which nothing can be given but a number. */
async function onPlayer(page: Page, act: Act, value = 0): Promise<void> {
  const player = await page.waitForFunction(() => document.querySelector('karaoke-player'));
  await player.evaluate(act, value);
}

const seek = (page: Page, time: number) => onPlayer(page, (player, to) => player.seek(to), time);

/** Plays from one time to another, in seconds. */
export async function playTo(page: Page, from: number, to: number): Promise<void> {
  await seek(page, from);
  await onPlayer(page, (player) => player.play());
  await page.waitForFunction((time) => (document.querySelector('karaoke-player')?.currentTime ?? 0) >= time, to);
}

/** Plays into a key phrase until its card has stopped the music, with its text set. */
export async function untilHeld(page: Page, from: number): Promise<void> {
  await seek(page, from);
  await onPlayer(page, (player) => player.play());
  await page.waitForFunction(() => document.querySelector('karaoke-player')?.state.held);
  await page.locator('karaoke-card [part=body] > div').first().waitFor();
}

const press = (key: string) => async (page: Page) => {
  await onPlayer(page, (player) => player.shadowRoot?.querySelector<HTMLElement>('.stage')?.focus());
  await page.keyboard.press(key);
};

const openDialog = (key: string) => async (page: Page) => {
  await seek(page, 19);
  await press(key)(page);
  await page.locator('karaoke-player [role=dialog]').first().waitFor();
};

/** Looks for a word that is sung, and that cards explain. */
async function search(page: Page): Promise<void> {
  await openDialog('/')(page);
  await page.keyboard.type('残差');
  await page.locator('stage-search [role=option]').first().waitFor();
}

/** Drills the line that is sung, until it is asked how it went. */
async function drill(page: Page): Promise<void> {
  await openDialog('p')(page);
  await page.locator('stage-practice input[name=mode]').nth(1).check({ force: true });
  await page.locator('stage-practice .scope').first().click();
  await page.locator('stage-practice-bar .wait').waitFor({ state: 'attached', timeout: 30_000 });
}

async function turnVocalsOff(page: Page): Promise<void> {
  await playTo(page, 19, 19.4);
  await press('v')(page);
  await page.waitForFunction(() => document.querySelector('karaoke-player')?.state.vocals === false);
  await playTo(page, 19, 21.6);
}

const openList = (page: Page) => page.locator('karaoke-controls button.cards').click();

async function scrollAway(page: Page): Promise<void> {
  await playTo(page, 8, 8.4);
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.mouse.move(width / 3, height / 3);
  await page.mouse.wheel(0, 500);
  await page.locator('karaoke-lyrics [part=back-to-now]').waitFor();
}

async function hoverSeekBar(page: Page): Promise<void> {
  await seek(page, 19);
  await page.locator('karaoke-seek-bar .bar').hover();
}

/** The phrase to try on the home page, with its card. */
async function tryPhrase(page: Page): Promise<void> {
  await page.locator('.phrase button').click();
  await page.locator('.phrase karaoke-card [part=body] > div').first().waitFor({ timeout: 30_000 });
  await page.locator('.phrase').scrollIntoViewIfNeeded();
}

/** Opens the card that has two questions, and answers both, one right and one wrong. */
async function answer(page: Page): Promise<void> {
  await onPlayer(page, (player) => player.openCard('residual-learning'));
  await page.locator('karaoke-card input').fill('残差');
  await page.keyboard.press('Enter');
  await page.locator('karaoke-card [part~=choice]', { hasText: '入力そのもの' }).click();
  await page.locator('karaoke-card [part~=right]').scrollIntoViewIfNeeded();
}

const never = (_route: Route) => new Promise<void>(() => undefined);

/** A browser that wants a gesture first. */
const refuse = (page: Page) =>
  page.addInitScript(() => {
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });

export const states: readonly PicturedState[] = [
  { name: 'site', site: '' },
  { name: 'site-phrase', site: '', bring: tryPhrase },
  { name: 'site-playing', site: '', bring: (page) => playTo(page, 8, 9.4) },
  { name: 'before-play' },
  { name: 'loading', songless: true, prepare: (page) => page.route('**/song.json', never) },
  { name: 'playing', attributes: { stops: 'never' }, bring: (page) => playTo(page, 19, 21.6) },
  { name: 'phrase-peek', attributes: { stops: 'never' }, bring: (page) => playTo(page, 8, 10.4) },
  { name: 'held', bring: (page) => untilHeld(page, 46) },
  {
    name: 'card-by-hand',
    bring: async (page) => {
      await playTo(page, 66.2, 67);
      await onPlayer(page, (player) => player.openCard(player.state.song?.cards[1]?.id ?? ''));
    },
  },
  { name: 'card-questions', bring: answer },
  { name: 'cards', bring: openList },
  {
    name: 'cards-met',
    bring: async (page) => {
      for (const index of [0, 2]) {
        await onPlayer(page, (player, at) => player.openCard(player.state.song?.cards[at]?.id ?? ''), index);
      }
      await onPlayer(page, (player) => player.closeCard());
      await openList(page);
    },
  },
  { name: 'gap', bring: (page) => playTo(page, 62.8, 63.4) },
  { name: 'scrolled-away', attributes: { stops: 'never' }, bring: scrollAway },
  {
    name: 'loop',
    attributes: { stops: 'never' },
    bring: async (page) => {
      await playTo(page, 19, 20);
      await press('a')(page);
    },
  },
  { name: 'dialog-keys', bring: openDialog('?') },
  { name: 'dialog-search', bring: openDialog('/') },
  { name: 'search-results', bring: search },
  { name: 'dialog-practice', bring: openDialog('p') },
  { name: 'practising', bring: drill },
  { name: 'vocals-off', attributes: { stops: 'never' }, bring: turnVocalsOff },
  { name: 'seek-preview', hovers: true, bring: hoverSeekBar },
  { name: 'dialog-settings', bring: openDialog('s') },
  { name: 'menu', below: 1000, bring: (page) => page.locator('karaoke-controls button.more').click() },
  { name: 'blocked', prepare: refuse, bring: press('k') },
  {
    name: 'error',
    songless: true,
    prepare: (page) => page.route('**/song.json', (route) => route.fulfill({ status: 404 })),
  },
  {
    name: 'error-sound',
    prepare: (page) => page.route(/song\.(?:m4a|opus)/u, (route) => route.fulfill({ status: 404 })),
    songless: true,
  },
  {
    name: 'stage-mode',
    attributes: { stops: 'never' },
    bring: async (page) => {
      await playTo(page, 19, 20.6);
      await press('t')(page);
    },
  },
  {
    name: 'contrast-playing',
    attributes: { theme: 'contrast', stops: 'never' },
    bring: (page) => playTo(page, 19, 21.6),
  },
  { name: 'contrast-held', attributes: { theme: 'contrast' }, bring: (page) => untilHeld(page, 46) },
  { name: 'contrast-cards', attributes: { theme: 'contrast' }, bring: openList },
];
