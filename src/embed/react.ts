import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import './karaoke.ts';
import type { EventAttributes, PlayerAttributes } from './markup.ts';

type Tag<Name extends keyof HTMLElementTagNameMap> = DetailedHTMLProps<
  HTMLAttributes<HTMLElementTagNameMap[Name]>,
  HTMLElementTagNameMap[Name]
>;

declare module 'react' {
  // oxlint-disable-next-line typescript/no-namespace -- React keeps its tags in one
  namespace JSX {
    interface IntrinsicElements {
      'karaoke-player': Tag<'karaoke-player'> & PlayerAttributes & EventAttributes;
      'karaoke-lyrics': Tag<'karaoke-lyrics'>;
      'karaoke-cards': Tag<'karaoke-cards'>;
      'karaoke-controls': Tag<'karaoke-controls'>;
      'karaoke-seek-bar': Tag<'karaoke-seek-bar'>;
    }
  }
}
