import type { KaraokePlayer } from '../elements/karaoke-player.ts';

/** The properties of `<karaoke-player>` that markup sets: tests/embed/framework-types.tsx finds one that is missing here. */
export type PlayerProperty =
  | 'src'
  | 'audio'
  | 'lyrics'
  | 'cards'
  | 'song'
  | 'stops'
  | 'stopsHidden'
  | 'continueFrom'
  | 'rate'
  | 'volume'
  | 'loop'
  | 'sweep'
  | 'theme'
  | 'keys'
  | 'progress'
  | 'together'
  | 'loading';

/** `stopsHidden` is `stops-hidden` in markup. */
type Dashed<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Dashed<Rest>}`
    : `-${Lowercase<First>}${Dashed<Rest>}`
  : '';

/** A number may be written as text there. */
type Written<Value> = Value extends number ? Value | `${Value}` : Value;

type Attributes<Tag, Name extends keyof Tag & string> = {
  [Each in Name as Dashed<Each>]?: Written<Tag[Each]> | undefined;
};
/** Those that no property has. */
interface OnlyAttributes {
  'follow-address'?: boolean | undefined;
  'start-at'?: string | undefined;
  page?: string | undefined;
  site?: string | undefined;
}
type Properties<Tag, Name extends keyof Tag> = { [Each in Name]?: Written<Tag[Each]> | undefined };

/** What markup says to `<karaoke-player>`, by the names of its attributes: those hold on a server too. */
export type PlayerAttributes = Attributes<KaraokePlayer, PlayerProperty> & OnlyAttributes;
/** The same by the names of its properties. */
export type PlayerProperties = Properties<KaraokePlayer, PlayerProperty> &
  OnlyAttributes & { followAddress?: boolean | undefined; startAt?: string | undefined };

/** The events of `<karaoke-player>` by their names. */
export type KaraokeEvents = {
  [Name in keyof HTMLElementEventMap as Name extends `karaoke-${string}` ? Name : never]: HTMLElementEventMap[Name];
};

/** Listeners as attributes: `onkaraoke-line-change`. */
export type EventAttributes = {
  [Name in keyof KaraokeEvents as `on${Name}`]?:
    ((event: KaraokeEvents[Name] & { currentTarget: KaraokePlayer }) => void) | undefined;
};
