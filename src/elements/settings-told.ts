import { formatTenths } from './clock-tenths.ts';
import { focusedElement } from './focus-return.ts';
import type { Loop } from './loop-ends.ts';
import type { PlayerContext } from './player-context.ts';
import { wordsIn } from './words/words-in.ts';

/** What keys and gestures change without a word from what has focus. */
export const toldSettings = ['rate', 'muted', 'vocals', 'stops', 'loop'] as const;

/** What has been changed, for those who do not see it. */
export function settingTold(fact: (typeof toldSettings)[number], { player, settings }: PlayerContext): string {
  const { language } = settings.state.words;
  const words = wordsIn(language).player;
  const { rate, muted, vocals, stops, loop } = player.state;
  const told = {
    rate: words.setTo(words.speed, `${rate}×`),
    muted: words.setTo(words.mute, muted ? words.on : words.off),
    vocals: words.setTo(words.vocalsOff, vocals ? words.off : words.on),
    stops: words.setTo(words.cardStops, stops === 'never' ? words.off : words.on),
    loop: loopTold(loop, language),
  };
  return told[fact];
}

function loopTold(loop: Loop | undefined, language: string): string {
  const words = wordsIn(language).loop;
  if (!loop) return words.off;
  // A slider that has focus, such as an end of the loop, tells of itself.
  if (focusedElement()?.role === 'slider') return '';
  return words.set(formatTenths(loop.start), formatTenths(loop.end));
}
