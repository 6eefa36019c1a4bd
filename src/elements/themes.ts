import { wearStyles } from './late-styles.ts';
import type { PlayerContext } from './player-context.ts';
import { allThemes, type Theme } from './theme-names.ts';
import css from './themes.css?inline';
import { styleOf } from './shadow-style.ts';

const styles = styleOf(css);
const askForContrast = '(prefers-contrast: more)';

/** What the listener has chosen; else what the page says; else high contrast, where the reader's system asks for it. */
function themeOf({ settings, element }: PlayerContext): Theme | undefined {
  const asked = allThemes.find((each) => each === element.theme);
  return settings.state.theme ?? asked ?? (matchMedia(askForContrast).matches ? 'contrast' : undefined);
}

/**
 * Shows the theme as a custom state of the player, by its name: the style sheet hears nothing else.
 *
 * @cssstate stage - night stage, whatever the system's colours
 * @cssstate paper - paper, whatever the system's colours
 * @cssstate contrast - high contrast
 */
export function showTheme(root: ShadowRoot, states: CustomStateSet, context: PlayerContext): void {
  wearStyles(root, styles);
  const theme = themeOf(context);
  for (const each of allThemes) {
    if (each === theme) states.add(each);
    else states.delete(each);
  }
}

/** Asks for the theme anew when the reader's system asks for another contrast, until the signal aborts. */
export function followContrast({ element }: PlayerContext, signal: AbortSignal): void {
  matchMedia(askForContrast).addEventListener('change', () => element.requestUpdate(), { signal });
}
