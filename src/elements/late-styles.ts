import type { CSSResult } from 'lit';

/** Adds styles to a shadow root that has its own already; once, however often it is asked for. */
export function wearStyles(root: ShadowRoot, { styleSheet }: CSSResult): void {
  const worn = root.adoptedStyleSheets;
  if (styleSheet && !worn.includes(styleSheet)) root.adoptedStyleSheets = [...worn, styleSheet];
}
