import type { ContinueFrom, Stops } from '../../core/schedule.ts';
import type { TapResult } from '../../playback/tap-test.ts';
import type { TextSize } from '../preferences.ts';
import type { Theme } from '../theme-names.ts';

/** The words of the settings. */
export interface SettingsWords {
  vocals: string;
  vocalLevel: string;
  vocalLevelMeans: string;
  vocalLevelStays: string;
  cards: string;
  stops: string;
  stopsAs: Record<Stops, string>;
  continueFrom: string;
  continueAt: Record<ContinueFrom, string>;
  stopsHidden: string;
  stopAgain: string;
  lyrics: string;
  textSize: string;
  sizes: Record<TextSize, string>;
  sweep: string;
  ruby: string;
  translations: string;
  screen: string;
  theme: string;
  themes: Record<Theme, string>;
  automatic: string;
  language: string;
  asThePage: string;
  reset: string;
  offset: string;
  offsetMeans: string;
  /** @param seconds such as `+0.20` */
  seconds(seconds: string): string;
  sooner: string;
  later: string;
  measure: string;
  tap: string;
  giveUp: string;
  /** @param seconds such as `+0.20` */
  proposed(seconds: string): string;
  use: string;
  measureAgain: string;
  failures: Record<Exclude<TapResult['kind'], 'offset'>, string>;
}
