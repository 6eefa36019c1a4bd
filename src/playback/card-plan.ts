import type { Lyrics } from '../core/lyrics.ts';
import { type Schedule, type Stops, createSchedule } from '../core/schedule.ts';
import type { PlayerState } from './player-state.ts';

/** Where the cards stop the music, and where they are met. */
export interface CardPlan {
  /** What the cards do. */
  schedule: Schedule;
  /** Its stops are where cards are met, whether or not the music stops there. */
  meetings: Schedule;
}

/** The plan that follows from what is true now: a new one where `stops` or `met` have changed. */
export function createPlanner(facts: PlayerState, lyrics: Lyrics): () => CardPlan {
  const planFor = (stops: Stops) => createSchedule(facts.occurrences, { lyrics, stops, met: facts.met });
  let plan: (CardPlan & Pick<PlayerState, 'stops' | 'met'>) | undefined;
  return () => {
    const { stops, met } = facts;
    if (plan?.stops === stops && plan.met === met) return plan;
    const meetings = planFor('once');
    return (plan = { stops, met, meetings, schedule: stops === 'once' ? meetings : planFor(stops) });
  };
}
