import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import './karaoke.ts';
import type { KaraokeEvents, PlayerProperties } from './markup.ts';

/** A tag as Vue's templates read it: what a `ref` to it holds, what it takes (`$props`), and what it tells (`$emit`). */
type Tag<Element extends HTMLElement, Properties = object, Events = object> = new () => Element & {
  /** @deprecated For templates only: an element has no such thing. */
  $props: HTMLAttributes & PublicProps & Properties;
  /** @deprecated For templates only: an element has no such thing. */
  $emit: EmitFn<{ [Name in keyof Events]: (event: Events[Name]) => void }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'karaoke-player': Tag<HTMLElementTagNameMap['karaoke-player'], PlayerProperties, KaraokeEvents>;
    'karaoke-lyrics': Tag<HTMLElementTagNameMap['karaoke-lyrics']>;
    'karaoke-cards': Tag<HTMLElementTagNameMap['karaoke-cards']>;
    'karaoke-controls': Tag<HTMLElementTagNameMap['karaoke-controls']>;
    'karaoke-seek-bar': Tag<HTMLElementTagNameMap['karaoke-seek-bar']>;
  }
}
