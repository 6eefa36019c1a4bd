/** What keys do that is not the player's own: its element's part of it. */
export interface KeyActions {
  openCurrentCard(): void;
  /** False if there was nothing to close. */
  close(): boolean;
  toggleKeyList(): void;
}
