import type { TemplateResult } from 'lit';
import { drawIcon, playPath } from './icon.ts';

/** Drawings on a field of 24 × 24, filled with the text's colour. */
const paths = {
  play: playPath,
  pause: 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z',
  previous: 'M6 5h2.5v14H6zM19 5.6v12.8a.6.6 0 0 1-.9.5l-8.6-6.4a.6.6 0 0 1 0-1l8.6-6.4a.6.6 0 0 1 .9.5z',
  next: 'M15.5 5H18v14h-2.5zM5 5.6v12.8a.6.6 0 0 0 .9.5l8.6-6.4a.6.6 0 0 0 0-1L5.9 5.1a.6.6 0 0 0-.9.5z',
  again: 'M12 5V1.8L6.8 6 12 10.2V7a5.5 5.5 0 1 1-5.5 5.5h-2A7.5 7.5 0 1 0 12 5z',
  loud: 'M4 9v6h4l5 4.5v-15L8 9zM16 8.2v7.6a4.4 4.4 0 0 0 0-7.6zM16 4.4v2.1a6 6 0 0 1 0 11v2.1a8 8 0 0 0 0-15.2z',
  muted:
    'M4 9v6h4l5 4.5v-15L8 9zM21.5 9.9 20.1 8.5 18 10.6l-2.1-2.1-1.4 1.4 2.1 2.1-2.1 2.1 1.4 1.4 2.1-2.1 2.1 2.1 1.4-1.4-2.1-2.1z',
  stop: 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zm3 5v8h3V8zm5 0v8h3V8z',
  cards:
    'M8 3h11a2 2 0 0 1 2 2v10h-2V5H8zM5 7h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2zm1 4v1.8h8V11zm0 3.7v1.8h5v-1.8z',
  loop: 'M7 7h9.5v3L21 6l-4.5-4v3H5v6h2zM17 17H7.5v-3L3 18l4.5 4v-3H19v-6h-2z',
  fullScreen: 'M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z',
  stageMode:
    'M3 4h18a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-8v2h3v2H8v-2h3v-2H3a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zm1 2v9h16V6zm2.5 2h11v2h-11zm2 3.5h7v2h-7z',
  leaveFullScreen: 'M8 4h2v6H4V8h4zM14 4h2v4h4v2h-6zM4 14h6v6H8v-4H4zM14 14h6v2h-4v4h-2z',
  vocals:
    'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5.5 11h2a4.5 4.5 0 0 0 9 0h2a6.5 6.5 0 0 1-5.5 6.4V21h-2v-3.6A6.5 6.5 0 0 1 5.5 11z',
  vocalsOff:
    'M4.2 3 21 19.8 19.6 21.2 2.8 4.4zM9 6a3 3 0 0 1 6 0v5c0 .4-.1.8-.2 1.1L9 6.3zM9 10.6 12.4 14A3 3 0 0 1 9 11zM16.5 11h2a6.5 6.5 0 0 1-1.1 3.6L16 13.1a4.5 4.5 0 0 0 .5-2.1zM5.5 11h2a4.5 4.5 0 0 0 7.2 3.6l1.4 1.5a6.5 6.5 0 0 1-3.1 1.3V21h-2v-3.6A6.5 6.5 0 0 1 5.5 11z',
  more: 'M5 10a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4zm7 0a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  search:
    'M10.5 3.5a7 7 0 0 1 5.5 11.3l4.6 4.6-1.5 1.5-4.6-4.6a7 7 0 1 1-4-12.8zm0 2.1a4.9 4.9 0 1 0 0 9.8 4.9 4.9 0 0 0 0-9.8z',
  practice: 'M2 10h2v4H2zM5 7h3.4v4h7.2V7H19v10h-3.4v-4H8.4v4H5zM20 10h2v4h-2z',
  keys: 'M4 6h16a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zm1 2.5v2h2v-2zm3.5 0v2h2v-2zm3.5 0v2h2v-2zm3.5 0v2H19v-2zm-8 5v2h9v-2z',
  share:
    'M17.5 2.5a3.5 3.5 0 1 1-2.6 5.8l-5.5 2.8a3.5 3.5 0 0 1 0 1.8l5.5 2.8a3.5 3.5 0 1 1-.8 1.9l-5.6-2.9a3.5 3.5 0 1 1 0-5.4l5.6-2.9a3.5 3.5 0 0 1 3.4-3.9z',
  settings:
    'M3 6h8.2a3 3 0 0 1 5.6 0H21v2h-4.2a3 3 0 0 1-5.6 0H3zm0 10h2.2a3 3 0 0 1 5.6 0H21v2H10.8a3 3 0 0 1-5.6 0H3z',
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): TemplateResult {
  return drawIcon(paths[name]);
}
