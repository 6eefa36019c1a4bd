import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { focusDialog, keepTabInside } from './dialog-focus.ts';
import { renderKeyList } from './key-list.ts';
import { renderMoreMenu } from './more-menu.ts';
import { togglePanel } from './panels.ts';
import type { DialogName } from './panel-names.ts';
import type { PlayerContext } from './player-context.ts';
import { renderPractice } from './practice-dialog.ts';
import type { LateWords } from './words/late-words.ts';
import { wordsIn } from './words/words-in.ts';

interface Dialog {
  title(words: LateWords): string;
  render(context: PlayerContext, words: LateWords): TemplateResult;
}

/** What can lie over the player. What is in one is fetched when it is first asked for. */
const dialogs: Record<DialogName, Dialog> = {
  keys: { title: (words) => words.keyList, render: ({ settings }) => renderKeyList(settings.state.words.language) },
  more: { title: (words) => words.more, render: renderMoreMenu },
  search: { title: (words) => words.search, render: renderSearch },
  settings: { title: (words) => words.settings, render: renderSettings },
  practice: { title: (words) => words.practice, render: renderPractice },
  share: { title: (words) => words.share, render: renderShare },
};

function renderSearch(): TemplateResult {
  void import('./stage-search.ts').catch(() => undefined);
  return html`<stage-search></stage-search>`;
}

function renderShare(): TemplateResult {
  void import('./stage-share.ts').catch(() => undefined);
  return html`<stage-share></stage-share>`;
}

/** Until they have come, it is said that they are on their way. */
function renderSettings({ settings }: PlayerContext): TemplateResult {
  void import('./karaoke-settings.ts').catch(() => undefined);
  return html`<karaoke-settings>${settings.state.words.loading}</karaoke-settings>`;
}

/**
 * The dialog that has been asked for, if any: not modal for the pointer: it goes when a press takes focus to another place; Tab stays
 * in it.
 *
 * @csspart dialog - what lies over the player; also its name: `keys`, `search`, `settings`, `more`, `practice`, `share`
 */
export function renderDialog(context: PlayerContext): unknown {
  const { settings } = context;
  const { panel, words: first } = settings.state;
  if (!panel || panel === 'cards') return nothing;
  const words = wordsIn(first.language).player;
  const dialog = dialogs[panel];
  const close = () => togglePanel(settings, panel, false);
  const closeOnLeaving = ({ relatedTarget, currentTarget }: FocusEvent) => {
    const stays =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (relatedTarget && !stays) close();
  };
  return keyed(
    panel,
    html`<section
      class="dialog ${panel}"
      part=${`dialog ${panel}`}
      role="dialog"
      tabindex="-1"
      aria-label=${dialog.title(words)}
      @focusout=${closeOnLeaving}
      @keydown=${keepTabInside}
      ${ref(focusDialog(context))}
    >
      <div class="head">
        <h2>${dialog.title(words)}</h2>
        <button @click=${close}>${words.close}</button>
      </div>
      ${dialog.render(context, words)}
    </section>`,
  );
}
