import type { Strings } from './strings.ts';

/** What the elements of one player share beside the player's state. */
export interface StageSettings {
  readonly strings: Strings;
  /** Whether the words of the current line fill with colour as they are sung. */
  readonly sweep: boolean;
  /** The song's own address: images on cards come from its origin only. */
  readonly songAddress: string;
  /** The list of all cards has been asked for. */
  readonly cardListOpen: boolean;
  /** The list of keys has been asked for. */
  readonly keyListOpen: boolean;
}
