import { createHowlerSound } from '../playback/howler-sound.ts';
import { LoadError } from '../playback/load-error.ts';
import { loadSong, type SongRequest } from '../playback/load-song.ts';
import type { PlayerState } from '../playback/player-state.ts';
import { createPlayer, type Player } from '../playback/player.ts';
import { createStore } from '../playback/store.ts';
import { KaraokeErrorEvent } from './error-event.ts';
import { languageOf } from './language.ts';
import type { LateCommand, OwnCommand } from './method-names.ts';
import type { LateParts, PlayerContext, StageSettings } from './player-context.ts';
import { firstWordsFor } from './words/first-words.ts';
import { loadWords } from './words/loaded-words.ts';

/** A player at work for an element that is in the page: from its connection until its end, when all that it opened is closed. */
export class PlayerSession {
  readonly context: PlayerContext;
  /** The song has sounded. */
  started = false;
  readonly #closing = new AbortController();
  #loading = new AbortController();
  /** The late parts are at work. */
  #attended = false;
  /** What was true at first: the events since then are dispatched by the late parts. */
  readonly #before: PlayerState;

  /** @param update called when something that the element itself shows has changed */
  constructor(element: PlayerContext['element'], update: () => void) {
    const { signal } = this.#closing;
    const player = createPlayer({ sound: createHowlerSound() });
    const settings = createStore<StageSettings>({
      words: firstWordsFor(''),
      sweep: true,
      theme: undefined,
      songAddress: '',
      panel: undefined,
      view: undefined,
      practice: undefined,
      narrow: false,
      leftEmpty: false,
      late: undefined,
    });
    this.context = { player, settings, element };
    player.subscribe(
      (state) => state.playing,
      (playing) => (this.started ||= playing),
      signal,
    );
    for (const fact of ['phase', 'song', 'cardsReady', 'error', 'playing', 'blocked', 'held', 'card'] as const) {
      player.subscribe((state) => state[fact], update, signal);
    }
    settings.subscribe((state) => state, update, signal);
    player.subscribe(
      (state) => state.error,
      (error) => void this.#tellError(error),
      signal,
    );
    this.#before = player.state;
  }

  get player(): Player {
    return this.context.player;
  }

  set(settings: Partial<StageSettings>): void {
    this.context.settings.set({ ...this.context.settings.state, ...settings });
  }

  /**
   * Takes what the page says, but for what the listener has chosen otherwise.
   *
   * @param language of the words
   * @param changed the names of the attributes that the player has just been given
   */
  takePage(language: string, said: Partial<StageSettings>, changed: { has(name: string): boolean }): void {
    const { context } = this;
    const preferred = context.settings.state.late?.prefer(context, language, changed);
    this.set({ words: firstWordsFor(language), ...said, ...preferred });
  }

  /** Loads a song; one that is still on its way is given up. */
  async load(request: SongRequest): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.started = false;
    this.player.expectSong();
    // Nothing may sound before the music stands where it is meant to begin.
    const guide = beginsWithin(this.context.element) && this.needLateParts();
    try {
      const loaded = await loadSong(request, signal);
      await guide;
      signal.throwIfAborted();
      const { song, base } = loaded;
      this.set({ songAddress: base });
      this.player.loadSong(song);
      await whenIdle(this.player, signal);
      const late = await this.needLateParts();
      signal.throwIfAborted();
      if (!late) return;
      this.player.takeCards(late.directCards(song, await late.loadRest(loaded, signal)));
      late.warnOfProblems(this.context, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof LoadError)) throw error;
      this.player.failSong(error);
    }
  }

  /** Says why there is no song, or no sound, as soon as the words for it are there. */
  async #tellError(error: LoadError | undefined): Promise<void> {
    if (!error) return;
    const { element, player } = this.context;
    (await this.needLateParts())?.explain(element, error);
    if (player.state.error === error) element.dispatchEvent(new KaraokeErrorEvent(error));
  }

  /** Fetches, once, what the first sound does not wait for. Without a network there is nothing, and the song plays on. */
  async needLateParts(): Promise<LateParts | undefined> {
    const language = languageOf(this.context.element);
    const [module] = await Promise.all([import('./late-parts.ts'), loadWords(language)]).catch(() => []);
    const late = module?.lateParts;
    if (late && !this.#attended) {
      this.#attended = true;
      late.attend(this.context, this.#before, this.#closing.signal);
      await nextTask();
    }
    this.set({ late });
    return late;
  }

  /** Does what a page has commanded: at once, or as soon as there is a song. Play knows by itself how to wait. */
  command(name: OwnCommand, values: unknown[]): void {
    const { player } = this.context;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a page's own values, as its types have it
    const act = () => (player[name] as (...values: unknown[]) => void)(...values);
    if (player.state.song || name === 'play' || name === 'pause') return act();
    const waiting = new AbortController();
    const actOnce = () => {
      waiting.abort();
      act();
    };
    player.subscribe((state) => state.song, actOnce, AbortSignal.any([waiting.signal, this.#closing.signal]));
  }

  /** As `command`, as soon as the late parts have come. */
  async commandLate(name: LateCommand, values: unknown[]): Promise<boolean> {
    const { context } = this;
    const late = context.settings.state.late ?? (await this.needLateParts());
    return late?.obey(context, name, values) ?? false;
  }

  end(): void {
    this.player.pause();
    this.#loading.abort();
    this.#closing.abort();
    this.player.destroy();
  }
}

/** What has come is run first, and shown after that: a slow phone is not deaf for as long as both take together. */
const nextTask = () => new Promise((resolve) => void setTimeout(resolve));

/** The page, or its address, leads to a place in the song: the late parts know the way. */
function beginsWithin(element: Element): boolean {
  const follows = element.hasAttribute('follow-address') && /[#&](t|line|card)=/.test(location.hash);
  return follows || element.hasAttribute('start-at');
}

/** Resolves when the music has begun to sound; or, if nobody wants it to, when the browser has nothing better to do. */
function whenIdle(player: Player, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const isPlaying = (playing: boolean) => playing && resolve();
    const rest = () => player.state.playing || resolve();
    player.subscribe((state) => state.playing && !state.waiting, isPlaying, signal);
    if ('requestIdleCallback' in globalThis) requestIdleCallback(rest, { timeout: 2000 });
    else setTimeout(rest, 200);
  });
}
