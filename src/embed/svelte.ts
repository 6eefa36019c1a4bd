import type { HTMLAttributes } from 'svelte/elements';
import './karaoke.ts';
import type { EventAttributes, PlayerAttributes } from './markup.ts';

type Tag<Name extends keyof HTMLElementTagNameMap> = HTMLAttributes<HTMLElementTagNameMap[Name]>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'karaoke-player': Tag<'karaoke-player'> & PlayerAttributes & EventAttributes;
    'karaoke-lyrics': Tag<'karaoke-lyrics'>;
    'karaoke-cards': Tag<'karaoke-cards'>;
    'karaoke-controls': Tag<'karaoke-controls'>;
    'karaoke-seek-bar': Tag<'karaoke-seek-bar'>;
  }
}
