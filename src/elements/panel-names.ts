/** What can lie over the player. */
export type DialogName = 'keys' | 'search' | 'settings' | 'more' | 'practice' | 'share';
/** What somebody has asked for, one at a time: the list of all cards, in the cards' own place, or a dialog over the player. */
export type Panel = 'cards' | DialogName;
