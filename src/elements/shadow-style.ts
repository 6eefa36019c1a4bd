import { type CSSResult, unsafeCSS } from 'lit';
import inherited from './inherited.css?inline';

try {
  CSS.registerProperty({ name: '--oboeuta-rem', syntax: '<length>', inherits: true, initialValue: '16px' });
} catch {
  // Another version of ours has; or there is no DOM.
}

/**
 * A style sheet of ours. Its `rem` is the size that the reader has chosen in the browser; not the size of the page's root, which a
 * theme may have set to 10 px or to three times the usual. (In conditions, such as `@media`, `em` says that already.)
 */
export const styleOf = (css: string): CSSResult =>
  unsafeCSS(css.replace(/(-?[\d.]+)rem/g, 'calc($1*var(--oboeuta-rem))'));

/** For each element of ours that a page may write, before its own. */
export const heedless: CSSResult = styleOf(inherited);
