import { focusedElement } from './focus-return.ts';
import { wearStyles } from './late-styles.ts';
import type { PlayerContext } from './player-context.ts';
import { StageLines } from './stage-lines.ts';
import linesCss from './stage-lines.css?inline';
import css from './stage-mode.css?inline';
import { tell } from './telling.ts';
import { wordsIn } from './words/words-in.ts';
import { styleOf } from './shadow-style.ts';

const styles = styleOf(css);
const linesStyles = styleOf(linesCss);

/** The controls leave when nobody has moved for so many milliseconds while the music plays. */
const patience = 3000;

/**
 * Stage mode, for a projector, or a tablet on a music stand: two large lines and nothing else, until the signal aborts.
 */
export function holdStage(context: PlayerContext, leave: () => unknown, signal: AbortSignal): void {
  const { element } = context;
  const root = element.shadowRoot;
  const stage = root?.querySelector<HTMLElement>('.stage');
  const lyrics = root?.querySelector<HTMLElement>('karaoke-lyrics');
  const list = lyrics?.shadowRoot?.querySelector('ol');
  if (!root || !stage || !lyrics?.shadowRoot || !list) return;
  wearStyles(root, styles);
  wearStyles(lyrics.shadowRoot, linesStyles);
  void new StageLines(lyrics, list, context, signal);
  hideControls(stage, context, signal);
  putLeaveButton(stage, context, leave, signal);
  void keepFocus(stage, context, signal);
  tellStage(context, signal);
}

/** Focus is on the stage, and afterwards where it was: in sight, though the window may have another layout then. */
async function keepFocus(stage: HTMLElement, context: PlayerContext, signal: AbortSignal): Promise<void> {
  const { element } = context;
  // What has opened it may be a dialog that gives focus back when it goes.
  await element.updateComplete;
  const cameFrom = focusedElement();
  if (signal.aborted) return;
  stage.focus({ preventScroll: true });
  const giveBack = async () => {
    await element.updateComplete;
    if (element.shadowRoot?.activeElement === stage) cameFrom?.focus({ preventScroll: true });
    show();
  };
  const show = () => {
    const focused = element.matches(':focus-within') ? focusedElement() : undefined;
    if (focused !== stage) focused?.scrollIntoView({ block: 'nearest' });
  };
  signal.addEventListener('abort', () => {
    void giveBack();
    element.addEventListener('fullscreenchange', () => requestAnimationFrame(show), { once: true });
  });
}

/** Those who do not see that all else has gone hear of it. */
function tellStage(context: PlayerContext, signal: AbortSignal): void {
  const words = wordsIn(context.settings.state.words.language).player;
  tell(context, words.setTo(words.stageMode, words.on));
  signal.addEventListener('abort', () => tell(context, words.setTo(words.stageMode, words.off)));
}

/** The controls are there while somebody moves, and while the music stands. */
function hideControls(stage: HTMLElement, { element, player }: PlayerContext, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let moved = 0;
  const rest = () => stage.classList.toggle('resting', player.state.playing);
  const wake = () => {
    stage.classList.remove('resting');
    clearTimeout(timer);
    timer = setTimeout(rest, patience);
  };
  const onMove = ({ timeStamp }: Event) => {
    // A pointer moves many times a second.
    if (timeStamp - moved < 250 && !stage.classList.contains('resting')) return;
    moved = timeStamp;
    wake();
  };
  element.addEventListener('pointermove', onMove, { passive: true, signal });
  for (const type of ['pointerdown', 'focusin']) element.addEventListener(type, wake, { passive: true, signal });
  player.subscribe((state) => state.playing, wake, signal);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    stage.classList.remove('resting');
  });
  wake();
}

function putLeaveButton(stage: HTMLElement, context: PlayerContext, leave: () => unknown, signal: AbortSignal): void {
  const { leaveStage } = wordsIn(context.settings.state.words.language).player;
  const button = document.createElement('button');
  button.className = 'leave';
  button.ariaLabel = leaveStage;
  button.ariaDescription = '';
  button.title = `${leaveStage} (Esc)`;
  button.addEventListener('click', () => leave());
  stage.after(button);
  signal.addEventListener('abort', () => {
    // Whoever has pressed it stays in the player.
    if (button.matches(':focus')) stage.focus({ preventScroll: true });
    button.remove();
  });
}
