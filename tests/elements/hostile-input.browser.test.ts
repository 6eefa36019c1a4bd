import { describe, expect, test, vi } from 'vitest';
import type { KaraokePlayer } from '../../src/elements/karaoke-player.ts';
import {
  addressOf,
  deep,
  deepAll,
  lyricsText,
  mountPlayer,
  putPlayer,
  testSong,
  untilReady,
  untilTime,
  watchConsole,
} from './stage.ts';

const attack = `<img src=x onerror="hacked=1"><script>hacked=1</script>"'\`\${hacked=1}{{hacked}}<svg onload=hacked=1>`;
const lineText = (player: KaraokePlayer, line = 0) => deepAll(player, `[data-line="${line}"] .text`)[0]?.textContent;

/** Nothing of the attack has become markup, and nothing has run. */
function expectHarmless(player: KaraokePlayer): void {
  expect(deepAll(player, 'img, script, svg[onload], iframe, [onerror]')).toEqual([]);
  expect('hacked' in window).toBe(false);
}

describe('markup and scripts', () => {
  test('are text in lyrics, translations, sections, readings, titles, artists and cards', async () => {
    const seen = watchConsole();
    const player = putPlayer();
    player.song = testSong({
      title: attack,
      artist: attack,
      tags: [attack],
      lyrics: `@Ruby1=浜,${attack}\n[${attack}]\n[00:01.00]${attack}\n[00:01.00]${attack}\n[00:03.00]浜辺\n[00:04.00]`,
      cards: `## ${attack} {#card}\n> ${attack}\n\n${attack}\n\n[link](javascript:hacked=1) ![image](javascript:hacked=1)\n\n$\\href{javascript:hacked=1}{x}$`,
    });
    await untilReady(player);
    expect(lineText(player)).toBe(attack);
    expect(deepAll(player, '[part=translation]')[0]?.textContent).toBe(attack);
    expect(deepAll(player, 'rt')[0]?.textContent).toBe(attack);
    expect(deep(player, '[part=title]').textContent).toBe(attack);
    player.openCard('card');
    await expect
      .poll(() => deepAll(player, '[part=body] > div')[0]?.textContent, { timeout: 8000 })
      .toContain('hacked');
    expect(deepAll(player, 'a')).toEqual([]);
    deepAll(player, '[part=body] *').forEach((each) => each.click());
    expectHarmless(player);
    expect(seen.filter((each) => !each.startsWith('oboeuta: '))).toEqual([]);
  });

  test('do not come in by song.json: its links, credits, cover and audio', async () => {
    const address = 'javascript:hacked=1';
    const src = addressOf(
      JSON.stringify({
        title: attack,
        audio: [address, ...(testSong().audio as { src: string }[])],
        lyrics: addressOf(lyricsText),
        cover: address,
        links: [{ label: attack, href: address }],
        credits: [{ role: attack, name: attack, href: address }],
      }),
    );
    watchConsole();
    const player = putPlayer({ attributes: { src } });
    await untilReady(player);
    const { song } = player.state;
    expect(JSON.stringify({ ...song, title: '' })).not.toContain('javascript:');
    player.play();
    await untilTime(player, 0.2);
    expectHarmless(player);
  });
});

describe('ids of cards', () => {
  test.each([`"]'\\`, 'a b.c#d>e', '__proto__', 'constructor', 'toString', '題', '🎤', '-1', '#'])(
    '«%s»',
    async (id) => {
      const seen = watchConsole();
      const player = putPlayer();
      player.song = testSong({
        cards: [{ id, title: 'Card', line: 1, runs: [['Skip connection']], body: 'Its text.', questions: [] }],
      });
      await untilReady(player);
      deepAll(player, '.chip')[0]?.click();
      await expect.poll(() => deepAll(player, '[part=body]')[0]?.textContent).toContain('Its text.');
      expect(player.state.card?.card.id).toBe(id);
      expect([...player.state.met]).toEqual([id]);
      player.closeCard();
      player.openCard('another');
      expect(player.state.card).toBe(undefined);
      expect(seen).toEqual([]);
    },
  );

  test('and of songs, as keys of what was met', async () => {
    const player = putPlayer();
    player.song = testSong({ id: '__proto__' });
    await untilReady(player);
    player.openCard('skip');
    player.song = testSong({ id: '__proto__', title: 'Again' });
    await expect.poll(() => player.state.song?.title).toBe('Again');
    await untilReady(player);
    expect([...player.state.met]).toEqual(['skip']);
    localStorage.setItem('oboeuta:met:odd', '{"length":1}');
    player.song = testSong({ id: 'odd' });
    await expect.poll(() => player.state.song?.id).toBe('odd');
    expect(player.state.met.size).toBe(0);
  });
});

describe('text as nobody expects it', () => {
  test.each<[what: string, text: string]>([
    ['from right to left', 'ارفع صوتك مع الأغنية'],
    ['in both directions', 'abc ארוך def'],
    ['emoji that are joined', '👩‍👩‍👧‍👦🎤🏳️‍🌈 歌'],
    ['accents apart from their letters', 'e\u0301\u0327が\u3099'],
    ['half a surrogate pair', 'a\uD83Db'],
    ['control characters and overrides', 'a\u0001\u0007\u202E\u200B\uFEFFb'],
    ['a very long word', 'あ'.repeat(10_000)],
    ['a very long line', 'word '.repeat(2000).trim()],
    ['what looks like a template', '${x} {{x}} <!--?lit$--> {{{{'],
  ])('%s', async (_what, text) => {
    const seen = watchConsole();
    const player = await mountPlayer({ lyrics: `[00:01.00]${text}\n[00:08.00]`, attributes: { stops: 'never' } });
    expect(lineText(player)).toBe(text);
    player.seek(1.2);
    player.play();
    await untilTime(player, 1.5);
    await expect.poll(() => deepAll(player, '[part=sweep]').length, { timeout: 8000 }).toBe(1);
    expect(deep(player, '[part=sweep]').textContent).toBe(text);
    expect(deep(player, '.box').scrollWidth).toBeLessThanOrEqual(deep(player, '.box').clientWidth);
    expect(seen.filter((each) => !each.includes('Skip connection') && !each.includes('勾配が'))).toEqual([]);
  });

  test('5,000 lines: all there, and the last is in sight after a seek', async () => {
    const stamp = (index: number) => `[00:${(index / 500).toFixed(3).padStart(6, '0')}]`;
    const lyrics = Array.from({ length: 5000 }, (_, index) => `${stamp(index)}Line ${index}`).join('\n');
    const player = await mountPlayer({ lyrics, cards: '' });
    await expect.poll(() => deepAll(player, '[data-line]').length, { timeout: 8000 }).toBe(5000);
    player.seek(9.9);
    await expect.poll(() => deep(player, '[aria-current]').dataset['line']).toBe('4950');
    await vi.waitFor(() => {
      const box = deep(player, '.box').getBoundingClientRect();
      const line = deep(player, '[aria-current]').getBoundingClientRect();
      expect(line.top).toBeGreaterThanOrEqual(box.top);
      expect(line.bottom).toBeLessThanOrEqual(box.bottom);
    });
  });

  test('lines and words that overlap, repeat or run back', async () => {
    const lyrics =
      '[00:01.00]<00:01.00>a <00:04.00>b<00:06.00>\n[00:02.00]<00:03.00>c <00:02.00>d<00:02.50>\n[00:02.00]e\n[00:02.00]F: f\n[00:02.10]g\n[00:01.00]h';
    watchConsole();
    const player = await mountPlayer({ lyrics, attributes: { stops: 'never' } });
    for (const time of [1, 1.5, 2, 2.05, 2.2, 3.5, 5, 7]) {
      player.seek(time);
      await expect.poll(() => deepAll(player, '[aria-current]').length).toBeLessThanOrEqual(1);
      expect(deepAll(player, '[part=sweep]').length).toBeLessThanOrEqual(1);
    }
    player.seek(0.9);
    player.play();
    await untilTime(player, 2.5);
    expect(player.state.playing).toBe(true);
  });
});

test('audio that stops arriving half-way: the song waits there, can be sought in, and goes on when more comes', async () => {
  const seen = watchConsole();
  const name = `${Math.random()}.wav`;
  const lyrics = addressOf('[00:01.00]First\n[00:16.00]Near the break\n[00:22.00]Beyond it\n[00:32.00]');
  const player = putPlayer({ attributes: { audio: `/awkward/half-way/${name}`, lyrics } });
  await untilReady(player);
  player.seek(17);
  player.play();
  await untilTime(player, 17.2);
  await vi.waitFor(() => expect(player.state.waiting).toBe(true), { timeout: 8000 });
  expect(deepAll(player, '[aria-current]').map((line) => line.dataset['line'])).toEqual(['1']);
  await fetch(`/awkward/mend/${name}`);
  player.seek(21.8);
  await untilTime(player, 22.1);
  await expect.poll(() => deepAll(player, '[aria-current]')[0]?.dataset['line']).toBe('2');
  expect(player.state.error).toBe(undefined);
  expect(seen).toEqual([]);
}, 40_000);
