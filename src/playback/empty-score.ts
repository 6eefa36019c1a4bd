import type { Lyrics } from '../core/lyrics.ts';
import type { Schedule } from '../core/schedule.ts';

/** What is sung while there is no song. */
export const noLyrics: Lyrics = { metadata: {}, lines: [], sections: [] };

/** What cards do while there are none. */
export const emptySchedule: Schedule = {
  at: () => ({ occurrence: undefined, nextStop: undefined, until: Infinity }),
};
