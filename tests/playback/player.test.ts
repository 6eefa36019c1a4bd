import { describe, expect, test, vi } from 'vitest';
import { LoadError } from '../../src/playback/load-error.ts';
import { drawSong, follow, openRehearsal, readTable } from './rehearsal.ts';

const song = '..aaaa..bbbb....';

describe('the display', () => {
  test('is up to 8 ms ahead of the music that plays, and not of the music that stands', () => {
    const rehearsal = openRehearsal(drawSong(song));
    const { player, sound } = rehearsal;
    const changes: number[] = [];
    player.subscribe(
      ({ line }) => line,
      () => changes.push(sound.time),
      new AbortController().signal,
    );
    follow(rehearsal, 'rate 2, play, wait 1, pause, seek 7.99');
    expect(changes[0]).toBeGreaterThan(2 - 0.016);
    expect(changes[0]).toBeLessThanOrEqual(2);
    expect(player.state.line).toBe(-1);
  });

  test('holds the target of a start that leads in, until the music has reached it', () => {
    const rehearsal = openRehearsal(drawSong(song));
    const { player } = rehearsal;
    follow(rehearsal, 'line 1');
    expect([player.time, player.displayTime]).toEqual([7.85, 8]);
    follow(rehearsal, 'play, wait 0.1');
    expect(player.displayTime).toBe(8);
    follow(rehearsal, 'wait 0.1');
    expect(player.displayTime).toBeCloseTo(8.05);
    follow(rehearsal, 'seek 1');
    expect(player.displayTime).toBe(1);
  });

  test('counts every seek that was commanded', () => {
    const rehearsal = openRehearsal(drawSong(`${song} a`));
    follow(rehearsal, 'seek 1, line 0, play, wait 9, continue, correct -1');
    expect(rehearsal.player.state.seeks).toBe(3);
    expect(rehearsal.player.state.jumps).toBe(4);
  });
});

describe('the fade before a stop', () => {
  test('runs through the trail, in wall time', () => {
    expect(fading('play, wait 5.9')).toBeUndefined();
    expect(fading('play, wait 6.1')).toBeCloseTo(0.15, 2);
    expect(fading('rate 0.5, play, wait 12.1')).toBeCloseTo(0.3, 2);
  });

  test.each(['never', 'open a', 'loop 1-9', 'hide', 'seek 0', 'pause', 'forget, toggleStops'])(
    'is taken back by «%s»',
    (order) => {
      expect(fading(`play, wait 6.1, ${order}`)).toBeUndefined();
    },
  );

  test('is begun again by whoever plays on from within the trail', () => {
    expect(fading('play, wait 6.1, pause, wait 1, play')).toBeCloseTo(0.05, 2);
  });

  test('is begun once', () => {
    const rehearsal = openRehearsal(drawSong(`${song} a`));
    const fadeOut = vi.spyOn(rehearsal.sound, 'fadeOut');
    follow(rehearsal, 'play, wait 6.05, correct 0.01, wait 0.01, correct -0.01, wait 1');
    expect(fadeOut).toHaveBeenCalledTimes(1);
  });
});

describe('the timer', () => {
  test.each(
    readTable(`
nothing has been loaded |
the music stands | pause
it is stalled | play, stall
a card holds it | play, wait 9
it has ended | never, play, wait 20
the player is gone | play, destroy
nothing is to come | seek 15, never, play
`),
  )('is not armed while %s', (_, script = '') => {
    const rehearsal = openRehearsal(drawSong('..aaaa.......... a'));
    if (script) follow(rehearsal, script);
    expect(rehearsal.timer.armed).toBe(0);
  });

  test('wakes once each for a line, its end, the fade and the stop', () => {
    const rehearsal = openRehearsal(drawSong('..aaaa.... a'));
    follow(rehearsal, 'play, wait 9');
    expect(rehearsal.player.state.held).toBe(true);
    expect(rehearsal.timer.wakes).toBe(4);
  });

  test('sleeps on where a wake is further off than a timer can count', () => {
    const far = drawSong('aa');
    far.lyrics.lines[0] = { start: 3e6, end: 3e6 + 2, text: 'aa', words: [], ruby: [], translations: [] };
    const rehearsal = openRehearsal(far);
    follow(rehearsal, 'audio 4000000, play, wait 1000000');
    expect(rehearsal.timer.wakes).toBe(0);
    follow(rehearsal, 'wait 2000000');
    expect(rehearsal.player.state.line).toBe(0);
    expect(rehearsal.timer.wakes).toBeLessThan(4);
  });

  test('does not spin while a clock stands still that calls itself running', () => {
    const rehearsal = openRehearsal(drawSong(song));
    follow(rehearsal, 'play, wait 1.989');
    const { wakes } = rehearsal.timer;
    vi.spyOn(rehearsal.sound, 'time', 'get').mockReturnValue(1.9899);
    follow(rehearsal, 'wait 0.1');
    expect(rehearsal.timer.wakes - wakes).toBeLessThanOrEqual(25);
  });
});

describe('a song comes', () => {
  const loadError = new LoadError('not-found', 'song.json');

  test('its places and its problems are found', () => {
    const { player } = openRehearsal(drawSong(`${song} a q`));
    expect(player.state).toMatchObject({ phase: 'ready', duration: 16, playing: false, line: -1 });
    expect(player.state.occurrences.map(({ card, start }) => [card.id, start])).toEqual([['a', 2]]);
    expect(player.state.problems).toHaveLength(1);
  });

  test('stamps beyond the audio are told once', () => {
    const rehearsal = openRehearsal(drawSong(song));
    rehearsal.player.loadSong(drawSong(`${song} q`));
    follow(rehearsal, 'cards, audio 5, audio 4.9');
    expect(rehearsal.player.state.problems.map(({ code }) => code)).toEqual(['phrase-not-sung', 'stamp-after-audio']);
  });

  test('stamps beyond the audio are told, too, where its length was known before the cards came', () => {
    const rehearsal = openRehearsal(drawSong(song));
    rehearsal.player.loadSong(drawSong(song));
    follow(rehearsal, 'audio 5, cards');
    expect(rehearsal.player.state.problems.map(({ code }) => code)).toEqual(['stamp-after-audio']);
  });

  test('another song starts afresh, and the settings stay', () => {
    const rehearsal = openRehearsal(drawSong(`${song} a`));
    const { player, sound } = rehearsal;
    follow(rehearsal, 'rate 2, always, loop 3-9, open a, play, wait 2');
    player.loadSong(drawSong('.bb b'));
    expect(sound.playing).toBe(false);
    expect(player.state.met.size).toBe(0);
    expect(player.state).toMatchObject({ card: undefined, loop: undefined, line: -1, rate: 2, stops: 'always' });
    expect(player.displayTime).toBe(0);
  });

  test('or it is on its way, or does not come', () => {
    const { player, sound } = openRehearsal(drawSong(song));
    player.expectSong();
    expect(player.state).toMatchObject({ phase: 'loading', song: undefined, occurrences: [] });
    expect(sound.loaded).toEqual([]);
    sound.fail('network');
    player.failSong(loadError);
    expect(player.state).toMatchObject({ phase: 'failed', error: loadError });
    player.loadSong(drawSong(song));
    expect(player.state).toMatchObject({ phase: 'ready', error: undefined });
  });

  test.each([
    ['network', 'audio-not-found'],
    ['format', 'audio-not-playable'],
    ['cross-origin', 'audio-cross-origin'],
  ] as const)('without sound (%s) the lyrics stand', (kind, code) => {
    const { player, sound } = openRehearsal(drawSong(song));
    sound.fail(kind);
    expect(player.state).toMatchObject({ phase: 'ready', error: { code, address: 'https://song.test/song.m4a' } });
    expect(player.state.error?.message).toContain('https://song.test/song.m4a');
    player.seekToLine(1);
    expect(player.state.line).toBe(1);
  });

  test('a refused play says so until a gesture comes', () => {
    const { player, sound } = openRehearsal(drawSong(song));
    sound.refusesToPlay = true;
    player.play();
    expect(player.state).toMatchObject({ blocked: true, playing: false });
    sound.refusesToPlay = false;
    player.play();
    expect(player.state).toMatchObject({ blocked: false, playing: true });
  });
});

describe('a player', () => {
  test('keeps rate and volume within what sounds have', () => {
    const { player } = openRehearsal(drawSong(song));
    player.setRate(9);
    player.setVolume(-1);
    expect(player.state).toMatchObject({ rate: 2, volume: 0 });
    player.setRate(NaN);
    player.setVolume(NaN);
    expect(player.state).toMatchObject({ rate: 1, volume: 1 });
  });

  test('wakes nobody for nothing', () => {
    const rehearsal = openRehearsal(drawSong('.....aa a'));
    follow(rehearsal, 'never, play, wait 5.5');
    const { state } = rehearsal.player;
    expect(state.card).toBeDefined();
    follow(rehearsal, 'wait 0.2, correct 0.001, play, never');
    expect({ ...rehearsal.player.state, jumps: 0 }).toEqual({ ...state, jumps: 0 });
    expect(rehearsal.player.state.card).toBe(state.card);
    const again = rehearsal.player.state;
    follow(rehearsal, 'play, wait 0.1, never');
    expect(rehearsal.player.state).toBe(again);
  });

  test('can be commanded by those whom it tells', () => {
    const rehearsal = openRehearsal(drawSong(`${song} a`));
    const { player } = rehearsal;
    const { signal } = new AbortController();
    player.subscribe(
      ({ held }) => held,
      (held) => held && player.continue(),
      signal,
    );
    follow(rehearsal, 'play, wait 9');
    expect(player.state).toMatchObject({ held: false, playing: true });
    expect(rehearsal.timer).toMatchObject({ armed: 1, mostArmed: 1 });
  });

  test('lets everything go', () => {
    const rehearsal = openRehearsal(drawSong(song));
    const { player, sound } = rehearsal;
    follow(rehearsal, 'play, destroy, play, seek 3, wait 9');
    expect(sound).toMatchObject({ isDestroyed: true, listeners: 0, playing: false });
    expect(player.state.line).toBe(-1);
  });
});

function fading(script: string): number | undefined {
  const rehearsal = openRehearsal(drawSong(`${song} a`));
  follow(rehearsal, script);
  return rehearsal.sound.fade;
}
