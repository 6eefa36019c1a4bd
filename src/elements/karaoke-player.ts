import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { SongInput } from '../playback/load-song.ts';
import type { PlayerState } from '../playback/player-state.ts';
import { applyAttributes, flag } from './player-attributes.ts';
import { showStates } from './custom-states.ts';
import css from './karaoke-player.css?inline';
import { languageOf } from './language.ts';
import { defineMethods, lateCommands, ownCommands } from './method-names.ts';
import { watchPageLayout } from './page-layout.ts';
import { type LateParts, PlayerContextRequestEvent } from './player-context.ts';
import type { PlayerMethods } from './player-methods.ts';
import { PlayerSession } from './player-session.ts';
import { songRequestOf } from './song-request.ts';
import { renderFallback, renderStage } from './stage-view.ts';
import { version } from './version.ts';
import { addLanguage } from './words/languages.ts';
import theme from './theme.css?inline';
import { heedless, styleOf } from './shadow-style.ts';

/** Where the attribute is taken away, the property is again what it was at first. */
const usual = { useDefault: true };
/** What says which song is played, and that it may be fetched. */
const loadNames = ['src', 'audio', 'lyrics', 'cards', 'song', 'near'] as const;
/** Paper has no scrolling; and an address may lead into the song. */
const summons = ['beforeprint', 'popstate'];

/**
 * Plays a song, lights up its lines as they are sung, and shows the card that explains a key phrase.
 * With elements of ours inside it, it has the page's layout; else its own.
 *
 * @attr src - address of the song's `song.json`
 * @attr audio - address of the audio, where there is no `song.json`
 * @attr lyrics - address of the lyrics (LRC); or they stand inside, in `<script type="text/plain" data-lyrics>`
 * @attr cards - address of the cards (Markdown); or they stand inside, in `<script type="text/plain" data-cards>`
 * @attr lang - language of the interface: `ja`, `en`, or one that `addLanguage` has added; without it, that of the element around
 * @slot - the page's own layout: elements of ours in any markup; or the texts of the song
 * @slot title - stands in the place of the song's title and artist; before the song has come, too
 * @slot footer - under the controls: whose song it is, a link, a licence
 * @slot fallback - shown before the song has come, and where it cannot be played: a sentence, a link to the audio
 */
// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- defineMethods gives the class what the interface says
export class KaraokePlayer extends LitElement {
  /** Which version of ours this is. */
  static readonly version = version;
  static override styles = [heedless, styleOf(theme), styleOf(css)];
  static override properties = {
    src: {},
    audio: {},
    lyrics: {},
    cards: {},
    song: { attribute: false },
    stops: usual,
    stopsHidden: { ...flag, attribute: 'stops-hidden' },
    continueFrom: { ...usual, attribute: 'continue-from' },
    rate: { ...usual, type: Number },
    volume: { ...usual, type: Number },
    loop: flag,
    sweep: {},
    theme: {},
    keys: usual,
    progress: {},
    together: flag,
    loading: usual,
    near: { state: true },
  };

  declare src: string | null;
  declare audio: string | null;
  declare lyrics: string | null;
  declare cards: string | null;
  /** A song in memory; goes before the attributes. */
  declare song: SongInput | undefined;
  /** When a card stops the music: `once` until it has been met, `always`, or `never`. */
  declare stops: 'once' | 'always' | 'never';
  /** Cards stop the music in a hidden page too. */
  declare stopsHidden: boolean;
  /** Where Continue starts again: at the `phrase`, at its `line`, or `here`. */
  declare continueFrom: 'phrase' | 'line' | 'here';
  /** 0.5 to 2; pitch is kept. */
  declare rate: number;
  /** 0 to 1. */
  declare volume: number;
  /** At its end the song starts again. */
  declare loop: boolean;
  /** `none`: the line that is sung changes colour as a whole. */
  declare sweep: 'none' | null;
  /** `stage`, `paper` or `contrast`; without it, the stage in the dark and paper in the light. */
  declare theme: 'stage' | 'paper' | 'contrast' | null;
  /** `none`, or the keys to take away: `-space -k`. */
  declare keys: string;
  /** What has been met before: the `code` of the last `karaoke-progress`, or empty. With it a page says that it keeps progress. */
  declare progress: string | null;
  /** Starting this player does not pause the others on the page. */
  declare together: boolean;
  /** `lazy`: nothing is fetched before the player comes near the window, or a method is called; or `eager`. */
  declare loading: 'lazy' | 'eager';
  /** It has been near the window, or something has been asked of it: from then on it fetches what it needs. */
  declare protected near: boolean;

  /** As the module's `addLanguage`: for a page that has the script but no module of its own. */
  static readonly addLanguage = addLanguage;

  readonly #internals: ElementInternals = this.attachInternals();
  readonly #approach = new IntersectionObserver(([entry]) => (this.near ||= !!entry?.isIntersecting), {
    rootMargin: '100%',
    scrollMargin: '100%',
  });
  readonly #hasPageLayout = watchPageLayout(this, () => this.#onSlotChange());
  #session: PlayerSession | undefined;
  /** It has been taken out of the page, and its session is over. */
  #hasLeft = false;

  static {
    const open = (player: KaraokePlayer, name: string) => ((player.near ||= name !== 'pause'), player.#open());
    defineMethods(this.prototype, ownCommands, (player: KaraokePlayer, name, values) =>
      open(player, name).command(name, values),
    );
    defineMethods(this.prototype, lateCommands, (player: KaraokePlayer, name, values) =>
      open(player, name).commandLate(name, values),
    );
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  constructor() {
    super();
    this.src = this.audio = this.lyrics = this.cards = this.sweep = this.theme = this.progress = null;
    this.stops = 'once';
    this.continueFrom = 'phrase';
    this.rate = this.volume = 1;
    this.keys = '';
    this.loading = 'lazy';
    this.stopsHidden = this.loop = this.together = this.near = false;
    this.addEventListener('keydown', (event) => this.#late?.handleKey(event, this.#open().context, this.keys));
    this.addEventListener(PlayerContextRequestEvent.type, (event) => {
      if (!(event instanceof PlayerContextRequestEvent)) return;
      event.stopPropagation();
      event.answer(this.#open().context);
    });
  }

  /** What is true of the player now; frozen, a new one for each change. */
  get state(): PlayerState {
    return this.#open().player.state;
  }

  /** Where the music is, in seconds. */
  get currentTime(): number {
    return this.#open().player.time;
  }

  get #late(): LateParts | undefined {
    return this.#open().context.settings.state.late;
  }

  #open(): PlayerSession {
    this.#session ??= new PlayerSession(this, () => this.requestUpdate());
    return this.#session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of summons) addEventListener(type, this.#come);
    if (!this.#hasLeft) return;
    this.#hasLeft = false;
    this.#session = undefined;
    for (const name of KaraokePlayer.elementProperties.keys()) this.requestUpdate(name);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of summons) removeEventListener(type, this.#come);
    queueMicrotask(() => {
      // Moved in the page, it plays on.
      if (this.isConnected) return;
      this.#hasLeft = true;
      this.#open().end();
    });
  }

  override attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    super.attributeChangedCallback(name, before, after);
    this.requestUpdate(); // `lang` is no property of ours.
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.isConnected) return;
    applyAttributes(this, this.#open().player, changed);
    this.#open().takePage(languageOf(this), { sweep: this.sweep !== 'none' }, changed);
    this.near ||= this.loading === 'eager' || !!this.song;
    if (this.near && loadNames.some((name) => changed.has(name))) this.#load();
  }

  #load(): void {
    if (this.ownerDocument.readyState === 'loading' && !this.song && this.src === null) {
      // What stands inside the element may not have been read yet.
      this.ownerDocument.addEventListener('DOMContentLoaded', () => this.#load(), { once: true });
      return;
    }
    const request = songRequestOf(this, this);
    const session = this.#open();
    // Where there was a song, it is told that there is none any more; where there was none yet, the late parts wait a little to tell it.
    if (request || this.state.phase !== 'empty') void session.load(request ?? {});
    else void session.needLateParts();
  }

  protected override render(): TemplateResult {
    const { context, started } = this.#open();
    const { state } = context.player;
    showStates(this.#internals.states, this, state);
    return html`<section class="stage" tabindex="-1" aria-label=${state.song?.title ?? ''}>
      <slot ?hidden=${!this.#hasPageLayout()} @slotchange=${this.#onSlotChange}></slot>
      <div class="edge">
        ${this.#hasPageLayout() ? nothing : renderStage({ context, started })} ${renderFallback(context)}
        ${this.#late?.renderError(context)} ${this.#late?.renderDialog(context)}
      </div>
    </section>`;
  }

  protected override firstUpdated(): void {
    this.near ||= !!location.hash && this.hasAttribute('follow-address');
    // The stage has a box also where the page gives the player none (`display: contents`).
    this.#approach.observe(this.renderRoot.firstElementChild ?? this);
  }

  protected override updated(): void {
    this.#late?.warnOfAttributes(this);
    if (this.shadowRoot) this.#late?.dressStage(this.shadowRoot, this.#internals.states, this.#open().context);
  }

  readonly #come = ({ type }: Event): void => {
    this.near ||= type === 'beforeprint' || this.hasAttribute('follow-address');
  };

  #onSlotChange(): void {
    if (this.near && this.#hasPageLayout()) void this.#open().needLateParts();
    this.requestUpdate();
  }
}

// oxlint-disable-next-line typescript/no-unsafe-declaration-merging -- as above
export interface KaraokePlayer extends PlayerMethods {}

declare global {
  interface HTMLElementTagNameMap {
    'karaoke-player': KaraokePlayer;
  }
}
