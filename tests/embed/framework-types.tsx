import type { LitElement } from 'lit';
import type { KaraokeCardMetEvent, KaraokeLineChangeEvent, KaraokePlayer, SongInput } from 'oboeuta';
import 'oboeuta/react';
import 'oboeuta/svelte';
import 'oboeuta/vue';
import type { ReactElement } from 'react';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';
import type { KaraokeEvents, PlayerProperty } from '../../src/embed/markup.ts';

/* Nothing here runs: the compiler is the test (`npm run types`). What it must refuse stands below `@ts-expect-error`. */

const song: SongInput = { audio: 'song.m4a', lyrics: '[00:01.00]la' };
const onLine = (event: KaraokeLineChangeEvent) => event.line?.text;

export const react: ReactElement[] = [
  <karaoke-player src="song.json" stops="never" stops-hidden={false} continue-from="line" rate={0.5} lang="ja">
    <karaoke-lyrics className="large" />
    <karaoke-cards />
    <karaoke-seek-bar />
    <karaoke-controls slot="" />
  </karaoke-player>,
  <karaoke-player song={song} rate="0.5" theme={undefined} onkaraoke-line-change={onLine} />,
  <karaoke-player ref={(player: KaraokePlayer | null) => player?.play()} />,
  <karaoke-player onkaraoke-seek={(event) => event.currentTarget.seek(event.time)} />,
  // @ts-expect-error there is no such value
  <karaoke-player stops="sometimes" />,
  // @ts-expect-error it is a number
  <karaoke-player rate="fast" />,
  // @ts-expect-error a song has audio and lyrics
  <karaoke-player song={{ title: 'A song' }} />,
  // @ts-expect-error this event carries no line
  <karaoke-player onkaraoke-play={({ line }) => line} />,
  // @ts-expect-error only the player has an address
  <karaoke-lyrics src="song.json" />,
];

type VueProps = InstanceType<GlobalComponents['karaoke-player']>['$props'];
export const vue: VueProps[] = [
  { src: 'song.json', stops: 'always', stopsHidden: true, continueFrom: 'here', rate: '0.5', class: 'large', key: 1 },
  { song, loop: false, onClick: () => undefined },
  // @ts-expect-error there is no such value
  { continueFrom: 'nowhere' },
  // @ts-expect-error a song has audio and lyrics
  { song: { title: 'A song' } },
  // @ts-expect-error there is no such property
  { speed: 2 },
];
export function listenInVue(tell: InstanceType<GlobalComponents['karaoke-player']>['$emit'], met: KaraokeCardMetEvent) {
  tell('karaoke-card-met', met);
  // @ts-expect-error that is another event's
  tell('karaoke-play', met);
}
export const vueRef = (player: InstanceType<GlobalComponents['karaoke-player']>): KaraokePlayer => player;

export const svelte: SvelteHTMLElements['karaoke-player'][] = [
  { src: 'song.json', stops: 'once', 'stops-hidden': true, 'continue-from': 'phrase', volume: '0.5', class: 'large' },
  { song, 'onkaraoke-line-change': onLine },
  { 'onkaraoke-card-met': ({ card, currentTarget }) => currentTarget.openCard(card.id) },
  // @ts-expect-error there is no such value
  { theme: 'pink' },
  // @ts-expect-error there is no such event
  { 'onkaraoke-sing': () => undefined },
  // @ts-expect-error this event carries a card
  { 'onkaraoke-card-met': ({ line }) => line },
];

/** Each tag that a page writes is typed everywhere. */
type Tag = 'karaoke-player' | 'karaoke-lyrics' | 'karaoke-cards' | 'karaoke-controls' | 'karaoke-seek-bar';
export const everywhere = (tag: Tag): [keyof React.JSX.IntrinsicElements, keyof GlobalComponents, Element] => [
  tag,
  tag,
  document.createElement(tag) satisfies HTMLElementTagNameMap[Tag],
];

/** What markup may set is what the element has, but for methods and what only the player itself says. */
type OwnNames = Exclude<keyof KaraokePlayer, keyof LitElement>;
type ValueNames = {
  [Name in OwnNames]: KaraokePlayer[Name] extends (...given: never[]) => unknown ? never : Name;
}[OwnNames];
type Settable = Exclude<ValueNames, 'state' | 'currentTime'>;
export const complete: Record<Settable, true> = {} as Record<PlayerProperty, true>;
export const known: Record<PlayerProperty, true> = {} as Record<Settable, true>;
export const events: Event = {} as KaraokeEvents[keyof KaraokeEvents];
