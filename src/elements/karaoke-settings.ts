import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { defineTags } from './define-tags.ts';
import css from './karaoke-settings.css?inline';
import { allContinueFrom, allStops } from './player-attributes.ts';
import type { PlayerContext } from './player-context.ts';
import { PlayerObserver } from './player-observer.ts';
import { allTextSizes, choose, forgetChoices, preferences } from './preferences.ts';
import { renderChoice, renderSwitch } from './settings-fields.ts';
import { isProgressKept } from './progress.ts';
import { StageOffset } from './stage-offset.ts';
import { allThemes } from './theme-names.ts';
import { renderVocalLevel } from './vocal-level.ts';
import type { SettingsWords } from './words/settings-words.ts';
import { knownLanguages } from './words/languages.ts';
import { wordsIn } from './words/words-in.ts';
import { styleOf } from './shadow-style.ts';

/**
 * What the listener chooses on this device. Each choice holds at once, and goes before what the page says.
 *
 * @csspart group - the settings of one kind
 * @csspart reset - the button that takes all choices back
 */
export class KaraokeSettings extends LitElement {
  static override styles = styleOf(css);

  readonly #observer = new PlayerObserver(this, {
    facts: ['stops', 'stopsHidden', 'continueFrom', 'met', 'canSetVocalLevel', 'vocals', 'vocalLevel', 'problems'],
    settings: ['words', 'sweep'],
    met: (_context, signal) =>
      preferences.subscribe(
        (state) => state,
        () => this.requestUpdate(),
        signal,
      ),
  });

  protected override render(): TemplateResult | typeof nothing {
    const { context } = this.#observer;
    if (!context) return nothing;
    const words = wordsIn(context.settings.state.words.language).settings;
    return html`
      ${
        context.player.state.canSetVocalLevel
          ? this.#renderGroup(words.vocals, renderVocalLevel(context, words))
          : nothing
      }
      ${this.#renderGroup(words.cards, this.#renderCards(context, words))}
      ${this.#renderGroup(words.lyrics, this.#renderLyrics(context, words))}
      ${this.#renderGroup(words.screen, this.#renderScreen(words))}
      ${this.#renderGroup(words.offset, html`<stage-offset></stage-offset>`)}
      <button part="reset" @click=${forgetChoices}>${words.reset}</button>
    `;
  }

  #renderGroup(name: string, fields: TemplateResult): TemplateResult {
    return html`<fieldset part="group">
      <legend>${name}</legend>
      ${fields}
    </fieldset>`;
  }

  #renderCards(context: PlayerContext, words: SettingsWords): TemplateResult {
    const { player, settings } = context;
    const { stops, stopsHidden, continueFrom, met } = player.state;
    const { notKept } = wordsIn(settings.state.words.language).player;
    return html`
      ${renderChoice({
        label: words.stops,
        value: stops,
        words: words.stopsAs,
        all: allStops,
        choose: (value) => choose({ stops: value }),
      })}
      ${renderChoice({
        label: words.continueFrom,
        value: continueFrom,
        words: words.continueAt,
        all: allContinueFrom,
        choose: (value) => choose({ continueFrom: value }),
      })}
      ${renderSwitch({
        label: words.stopsHidden,
        on: stopsHidden,
        choose: (on) => choose({ stopsHidden: on }),
      })}
      <button ?disabled=${met.size === 0} @click=${() => player.setMet(new Set())}>${words.stopAgain}</button>
      ${isProgressKept(context) ? nothing : html`<p>${notKept}</p>`}
    `;
  }

  #renderLyrics({ settings }: PlayerContext, words: SettingsWords): TemplateResult {
    const { textSize, ruby, translations } = preferences.state;
    return html`
      ${renderChoice({
        label: words.textSize,
        value: textSize ?? 'normal',
        words: words.sizes,
        all: allTextSizes,
        choose: (value) => choose({ textSize: value }),
      })}
      ${renderSwitch({ label: words.sweep, on: settings.state.sweep, choose: (on) => choose({ sweep: on }) })}
      ${renderSwitch({ label: words.ruby, on: ruby !== false, choose: (on) => choose({ ruby: on }) })}
      ${renderSwitch({
        label: words.translations,
        on: translations !== false,
        choose: (on) => choose({ translations: on }),
      })}
    `;
  }

  #renderScreen(words: SettingsWords): TemplateResult {
    const { theme, language } = preferences.state;
    return html`
      ${renderChoice({
        label: words.theme,
        value: theme ?? 'page',
        words: { page: words.automatic, ...words.themes },
        all: ['page', ...allThemes],
        choose: (value) => choose({ theme: value === 'page' ? undefined : value }),
      })}
      ${renderChoice({
        label: words.language,
        value: knownLanguages().includes(language ?? '') ? (language ?? '') : 'page',
        words: { page: words.asThePage, ...languageNames() },
        all: ['page', ...knownLanguages()],
        choose: (value) => choose({ language: value === 'page' ? undefined : value }),
      })}
    `;
  }
}

/** Each language's name, in itself. */
function languageNames(): Record<string, string> {
  return Object.fromEntries(knownLanguages().map((language) => [language, nameOf(language)]));
}

function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    // What a page calls a language may be none of the tags that there are.
    return language;
  }
}

defineTags({ 'karaoke-settings': KaraokeSettings, 'stage-offset': StageOffset });

declare global {
  interface HTMLElementTagNameMap {
    'karaoke-settings': KaraokeSettings;
  }
}
