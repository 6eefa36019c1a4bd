import type { Stops } from '../core/schedule.ts';
import { closeUp, openByHand } from './card-stage.ts';
import type { Conductor } from './conductor.ts';

/** The commands of a player about cards, and about when they stop the music. */
export function createCardCommands(conductor: Conductor) {
  const { facts } = conductor;
  /** What `toggleStops` goes back to. */
  let usualStops: Stops = 'once';

  function setStops(stops: Stops): void {
    if (stops !== 'never') usualStops = stops;
    conductor.act(() => {
      facts.stops = stops;
      conductor.reschedule();
    });
  }

  return {
    openCard: (id: string) =>
      conductor.act(() => {
        const card = facts.song?.cards.find((one) => one.id === id);
        if (!card) return;
        const { called } = conductor;
        conductor.stage = openByHand(conductor.stage, card, called?.card === card ? called : undefined);
        conductor.meet([id]);
      }),
    closeCard: () =>
      conductor.act(() => {
        conductor.stage = closeUp(conductor.stage, conductor.called, conductor.shownTime);
      }),
    continue: () =>
      conductor.act(() => {
        const { held } = conductor.stage;
        if (held) conductor.continueFrom(held);
      }),
    setStops,
    toggleStops: () => setStops(facts.stops === 'never' ? usualStops : 'never'),
    forgetMet: (id?: string) =>
      conductor.act(() => {
        facts.met = new Set(id === undefined ? [] : [...facts.met].filter((one) => one !== id));
        conductor.reschedule();
      }),
  };
}
