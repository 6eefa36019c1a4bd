import type { KaraokePlayer } from '../embed/karaoke.ts';
import { docsWords } from './docs-words.ts';

/** Lets a reader turn the player's colours and see the CSS that would do so. */
export function startThemePlayground(): void {
  const form = document.querySelector<HTMLFormElement>('#knobs');
  const player = form?.parentElement?.querySelector('karaoke-player');
  const code = document.querySelector('#theme-css');
  if (!form || !player || !code) return;
  form.hidden = false;
  const turned = new Map<string, string>();
  const show = () => {
    code.textContent = formatRule(player, turned);
  };
  const choose = () => {
    const theme = form.querySelector<HTMLInputElement>('[name=theme]:checked')?.value;
    player.setAttribute('theme', theme ?? 'stage');
    void player.updateComplete.then(() => readKnobs(form, player, turned));
  };
  form.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'theme') choose();
    else turn(player, target, turned);
    show();
  });
  form.addEventListener('reset', () => {
    for (const name of turned.keys()) player.style.removeProperty(name);
    turned.clear();
    // The form has its first values only after this event.
    setTimeout(() => {
      choose();
      show();
    });
  });
  player.addEventListener('karaoke-ready', () => readKnobs(form, player, turned));
  choose();
  show();
}

function turn(player: KaraokePlayer, { name, value, dataset }: HTMLInputElement, turned: Map<string, string>): void {
  const written = value + (dataset['unit'] ?? '');
  player.style.setProperty(name, written);
  turned.set(name, written);
}

/** What the theme itself says, for the knobs that nobody has turned. */
function readKnobs(form: HTMLFormElement, player: KaraokePlayer, turned: ReadonlyMap<string, string>): void {
  for (const knob of form.querySelectorAll<HTMLInputElement>('input[type=color]')) {
    if (!turned.has(knob.name)) knob.value = colourOf(player, knob.name);
  }
}

/** A colour of the player as `#rrggbb`: the browser resolves what the theme has written, such as `light-dark(…)`. */
function colourOf(player: KaraokePlayer, name: string): string {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.color = getComputedStyle(player).getPropertyValue(name);
  probe.style.colorScheme = getComputedStyle(player).colorScheme;
  document.body.append(probe);
  const channels = getComputedStyle(probe).color.match(/\d+/g) ?? [];
  probe.remove();
  return `#${channels
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;
}

function formatRule(player: KaraokePlayer, turned: ReadonlyMap<string, string>): string {
  const lines = turned.size
    ? Array.from(turned, ([name, value]) => `  ${name}: ${value};\n`)
    : [`  /* ${docsWords().nothingTurned} */\n`];
  const theme = player.getAttribute('theme') ?? 'stage';
  return `/* <karaoke-player theme="${theme}" …> */\nkaraoke-player {\n${lines.join('')}}`;
}
