import { html, nothing, type TemplateResult } from 'lit';
import { controls, type Control, type ControlName } from './control-list.ts';
import { icon } from './icons.ts';
import { togglePanel } from './panels.ts';
import type { PlayerContext } from './player-context.ts';
import type { LateWords } from './words/late-words.ts';

/** All but what stands in the bar of every player: where the bar is short, it leaves out others at each width. */
const entries: readonly ControlName[] = [
  'search',
  'cards',
  'practice',
  'stops',
  'vocals',
  'mute',
  'fullScreen',
  'stageMode',
  'share',
  'settings',
  'keys',
];

/** What has no room in the bar, with its words and keys. */
export function renderMoreMenu(context: PlayerContext, words: LateWords): TemplateResult {
  return html`<div class="entries">${entries.map((name) => renderEntry(controls[name], context, words))}</div>`;
}

function renderEntry(control: Control, context: PlayerContext, words: LateWords): TemplateResult | typeof nothing {
  if (control.isOffered && !control.isOffered(context)) return nothing;
  const act = () => {
    togglePanel(context.settings, 'more', false);
    control.act(context);
  };
  return html`<button
    aria-pressed=${control.isOn?.(context) ?? nothing}
    aria-haspopup=${control.panel ? 'dialog' : nothing}
    ?disabled=${control.isDisabled?.(context)}
    @click=${act}
  >
    ${icon(control.icon(context))}
    <span>${control.label(words, context)}</span>
    ${control.key ? html`<kbd aria-hidden="true">${control.key}</kbd>` : nothing}
  </button>`;
}
