import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { PlayerState } from '../../src/playback/player-state.ts';
import { type Rehearsal, follow, openRehearsal } from './rehearsal.ts';
import { someSong } from './some-song.ts';

vi.setConfig({ testTimeout: 60_000 });

const shown = ({ line, word, nextLine, gap, card }: PlayerState) => ({ line, word, nextLine, gap, card });

test('a seek gives what playing to that place gives', () => {
  const rates = fc.constantFrom(0.5, 1, 1.5, 2);
  fc.assert(
    fc.property(
      someSong,
      fc.double({ min: 0, max: 1, noNaN: true }),
      rates,
      fc.nat(100),
      fc.constantFrom(-0.5, -0.13, 0, 0.2, 0.5),
      (song, share, rate, latency, offset) => {
        const playing = openRehearsal(song);
        playing.sound.latency = latency;
        follow(
          playing,
          `never, offset ${offset}, rate ${rate}, play, wait ${(share * song.title.length) / rate}, pause`,
        );
        const seeking = openRehearsal(song);
        follow(seeking, `never, offset ${offset}, seek ${playing.player.time}`);
        expect(shown(seeking.player.state)).toEqual(shown(playing.player.state));
      },
    ),
  );
});

const otherOrders =
  'pause,toggle,rate 0.5,rate 2,hide,show,stopsHidden,stall,flow,unloop,lineLoop,next,previous,again,open card0,open card1,never,' +
  'offset 0.3,offset -0.3,always,toggleStops,forget,repeat,sleep 3,correct 0.1,correct -0.1,systemPause,systemPlay,fromHere,fromLine';

const someOrder = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0, max: 4, noNaN: true }).map((seconds) => `wait ${seconds}`) },
  { weight: 3, arbitrary: fc.constantFrom('play', 'continue', 'close') },
  { weight: 1, arbitrary: fc.nat(20).map((seconds) => `seek ${seconds}`) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(9), fc.nat(9)).map((span) => `loop ${span.join('-')}`) },
  { weight: 3, arbitrary: fc.constantFrom(...otherOrders.split(',')) },
);

/** What must never be, whatever was done. */
function findFaults({ player, sound, timer }: Rehearsal): string[] {
  const { held, card, playing, occurrences } = player.state;
  const isRunning = sound.playing && !sound.waiting;
  const faults = {
    'a timer is armed though nothing runs': timer.armed > 0 && !isRunning,
    'two timers were armed at a time': timer.mostArmed > 1,
    'the music plays though a card holds it': held && sound.playing,
    'nothing is up, but holds the music': held && !card,
    'the state is not that of the sound': playing !== sound.playing,
    'the display is behind the music': player.displayTime < player.time,
    'a card is up for no place in the song':
      card?.openedBy === 'phrase' && !(card.occurrence && occurrences.includes(card.occurrence)),
    'what stands still is faded': sound.fade !== undefined && !sound.playing,
  };
  return Object.entries(faults).flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

test('whatever is done, in whatever order, the player stays sound', () => {
  fc.assert(
    fc.property(someSong, fc.array(someOrder, { maxLength: 30 }), fc.boolean(), (song, script, lags) => {
      const rehearsal = openRehearsal(song);
      rehearsal.sound.latency = lags ? 80 : 0;
      const faults = ['play', ...script].flatMap((order) => {
        follow(rehearsal, order);
        return findFaults(rehearsal);
      });
      expect(faults).toEqual([]);
    }),
  );
});

test('after any order, what is shown is what a seek to there shows', () => {
  fc.assert(
    fc.property(someSong, fc.array(someOrder, { maxLength: 20 }), (song, script) => {
      const rehearsal = openRehearsal(song);
      for (const order of ['play', ...script, 'never', 'unloop', 'close', 'pause']) follow(rehearsal, order);
      const { line, word, nextLine, gap } = rehearsal.player.state;
      if (rehearsal.player.state.held) return;
      const seeking = openRehearsal(song);
      follow(seeking, `seek ${rehearsal.player.displayTime}`);
      expect(shown(seeking.player.state)).toMatchObject({ line, word, nextLine, gap });
    }),
  );
});

test('it wakes for changes only', () => {
  fc.assert(
    fc.property(someSong, fc.boolean(), (song, fromTheStart) => {
      const rehearsal = openRehearsal(song);
      const { player, timer } = rehearsal;
      let changes = 0;
      player.subscribe(
        (state) => state,
        () => (changes += 1),
        new AbortController().signal,
      );
      follow(rehearsal, fromTheStart ? 'always, rate 2, offset 0.2, play' : 'never, offset -0.2, seek 2, play');
      for (let round = 0; round < 20; round += 1) follow(rehearsal, 'wait 5, continue');
      // A fade, and the end of a stop that is not made again, are no changes of the state.
      expect(timer.wakes).toBeLessThanOrEqual(changes + 2 * player.state.occurrences.length);
    }),
  );
});

test('played through with each stop continued, every card that is sung is met', () => {
  fc.assert(
    fc.property(someSong, fc.boolean(), (song, sleeps) => {
      const rehearsal = openRehearsal(song);
      follow(rehearsal, 'play');
      for (let round = 0; round < 40; round += 1) follow(rehearsal, `${sleeps ? 'sleep' : 'wait'} 4, continue`);
      const sung = new Set(rehearsal.player.state.occurrences.map(({ card }) => card.id));
      expect(rehearsal.player.state.met).toEqual(sung);
      expect(rehearsal.player.state.ended).toBe(true);
    }),
  );
});
