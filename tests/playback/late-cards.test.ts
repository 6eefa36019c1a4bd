import { describe, expect, test } from 'vitest';
import { directCards } from '../../src/playback/card-directions.ts';
import { drawSong, follow, openRehearsal } from './rehearsal.ts';

const song = '..aaaa..bbbb....';

describe('cards that come while the music plays', () => {
  function openWithoutCards(script: string) {
    const rehearsal = openRehearsal(drawSong(song));
    rehearsal.player.loadSong(drawSong(`${song} a`));
    follow(rehearsal, `audio 16, ${script}`);
    return rehearsal;
  }

  test('stop it where it should have stopped', () => {
    const rehearsal = openWithoutCards('play, wait 9');
    expect(rehearsal.player.state).toMatchObject({ cardsReady: false, playing: true, card: undefined });
    follow(rehearsal, 'cards, wait 1');
    expect(rehearsal.player.state).toMatchObject({ cardsReady: true, held: true, card: { card: { id: 'a' } } });
    expect(rehearsal.player.time).toBeCloseTo(6.15);
  });

  test('do not stop it for a phrase that a seek had passed', () => {
    const rehearsal = openWithoutCards('seek 6.05, play, cards, wait 1');
    expect(rehearsal.player.state).toMatchObject({ playing: true, card: { card: { id: 'a' } } });
  });

  test('follow the settings that were made before; what was commanded of no card does nothing', () => {
    const rehearsal = openWithoutCards('always, toggleStops, toggleStops, fromHere, open a, continue, close, forget');
    expect(rehearsal.player.state).toMatchObject({ stops: 'always', continueFrom: 'here', card: undefined, seeks: 0 });
    expect(rehearsal.player.state.met.size).toBe(0);
    follow(rehearsal, 'cards, play, wait 9, continue');
    expect(rehearsal.player.time).toBeCloseTo(6);
  });

  test('end the hold of those that they replace', () => {
    const rehearsal = openRehearsal(drawSong(`${song} a`));
    follow(rehearsal, 'play, wait 9, cards');
    expect(rehearsal.player.state).toMatchObject({ held: false, playing: false });
  });

  test('bring what else the song says of itself', () => {
    const { player, instrumental } = openWithoutCards('play, wait 1');
    const { lyrics, cards } = drawSong(`${song} a`);
    const links = [{ label: 'A', href: 'https://a.example/' }];
    const rest = { details: { exam: 'E', links }, cards, cardsFile: 'cards', problems: [] };
    player.takeCards(directCards(lyrics, rest, [], { createSound: () => instrumental }));
    expect(player.state.song).toMatchObject({ exam: 'E', links, title: song, cards: [{ id: 'a' }] });
  });

  test('bring the gaps, which come and go as the music plays', () => {
    const drawn = drawSong('..aaaa....bbbb');
    // The line is on until the next one, though its last word has been sung: nothing but the gap begins then.
    Object.assign(drawn.lyrics.lines[0] ?? {}, { end: 10 });
    const rehearsal = openRehearsal(drawn);
    const gaps: unknown[] = [];
    rehearsal.player.subscribe(
      ({ gap }) => gap,
      (gap) => gaps.push([Math.round(rehearsal.sound.time), gap]),
      new AbortController().signal,
    );
    follow(rehearsal, 'play, wait 12');
    const gap = { start: 6, end: 10 };
    expect(gaps).toEqual([
      [6, gap],
      [10, undefined],
    ]);
  });
});
