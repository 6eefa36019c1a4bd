import type { Player } from '../playback/player.ts';
import type { PlayerContext, StageSettings } from './player-context.ts';
import {
  type Preferences,
  allTextSizes,
  choose,
  followOtherPages,
  preferences,
  recallPreferences,
} from './preferences.ts';
import { firstWordsFor } from './words/first-words.ts';
import { knownLanguages } from './words/languages.ts';
import { loadedWords, loadWords } from './words/loaded-words.ts';

type Choices = Partial<Preferences>;

/** What a page can say of as well: taken back, a choice leaves it to the page again. */
const playing = ['stops', 'stopsHidden', 'continueFrom'] as const;

function give(player: Player, { stops, stopsHidden, continueFrom, deviceOffset, volume }: Choices): void {
  if (stops !== undefined) player.setStops(stops);
  if (stopsHidden !== undefined) player.setStopsHidden(stopsHidden);
  if (continueFrom !== undefined) player.setContinueFrom(continueFrom);
  if (deviceOffset !== undefined) player.setDeviceOffset(deviceOffset);
  if (volume !== undefined) player.setVolume(volume);
}

/** Those of the choices that a name is in. */
function chosenAmong(names: { has(name: string): boolean }): Choices {
  return Object.fromEntries(Object.entries(preferences.state).filter(([name]) => names.has(name)));
}

/** The language that the listener has chosen; one that only another page has added is none here. */
function chosenLanguage(): string | undefined {
  const { language } = preferences.state;
  return knownLanguages().find((each) => each === language);
}

/** The words of a language as soon as they are there; until then those that stand on the player. */
function wordsFor(language: string, { settings, element }: PlayerContext): StageSettings['words'] {
  if (loadedWords(language)) return firstWordsFor(language);
  const take = () => {
    // New ones, also where they were there before the words that come after them.
    settings.set({ ...settings.state, words: { ...firstWordsFor(language) } });
    element.requestUpdate();
  };
  // Without a network they stay as they are.
  loadWords(language).then(take, () => undefined);
  return settings.state.words;
}

/**
 * Puts the listener's choices in the place of what the page has just said.
 *
 * @param language what the page asks for
 * @param changed the names of the attributes that have been given to the player
 * @returns what holds of the stage instead of what the page says
 */
export function prefer(
  context: PlayerContext,
  language: string,
  changed: { has(name: string): boolean },
): Partial<StageSettings> {
  const { sweep, theme } = preferences.state;
  give(context.player, chosenAmong(changed));
  const words = wordsFor(chosenLanguage() ?? language, context);
  return { theme, words, ...(sweep !== undefined && { sweep }) };
}

/** Says in the player's layout how large its text is, and in which language its words are, where that is not the page's. */
function dress(root: ShadowRoot | null): void {
  const stage = root?.querySelector<HTMLElement>('.stage');
  const { textSize } = preferences.state;
  const language = chosenLanguage();
  stage?.classList.remove(...allTextSizes.map((each) => `text-${each}`));
  if (textSize) stage?.classList.add(`text-${textSize}`);
  stage?.toggleAttribute('lang', language !== undefined);
  if (language) stage?.setAttribute('lang', language);
}

/** Gives a player what was chosen on this device, and what is chosen from now on, until the signal aborts. */
export function followPreferences({ player, element }: PlayerContext, signal: AbortSignal): void {
  recallPreferences();
  followOtherPages(signal);
  let before = preferences.state;
  const { muted } = before;
  give(player, before);
  // Later, each player is muted by itself: two of them may sound together.
  if (muted !== undefined) player.setMuted(muted);
  void element.updateComplete.then(() => dress(element.shadowRoot));
  const follow = (now: Preferences) => {
    const changed = playing.filter((name) => now[name] !== before[name]);
    before = now;
    give(player, chosenAmong(new Set(changed)));
    for (const name of changed) if (now[name] === undefined) element.requestUpdate(name);
    player.setDeviceOffset(now.deviceOffset ?? 0);
    element.requestUpdate();
    dress(element.shadowRoot);
  };
  preferences.subscribe((state) => state, follow, signal);
}

/** The listener wants the volume so on this device. */
export function chooseVolume(player: Player, volume: number): void {
  player.setVolume(volume);
  choose({ volume });
}

export function toggleMuted(player: Player): void {
  const muted = !player.state.muted;
  player.setMuted(muted);
  choose({ muted });
}

/** Cards stop the music no more, or again as they did. */
export function toggleStops(player: Player): void {
  player.toggleStops();
  choose({ stops: player.state.stops });
}
