import { expect, test, vi } from 'vitest';
import { deep, mountPlayer, untilTime } from './stage.ts';

/** One line of eight words, far taller than the stage below. */
const words = Array.from({ length: 8 }, (_, index) => `<00:0${(1 + index * 0.5).toFixed(2)}>Longish${index} `).join('');
const lyrics = `[00:01.00]${words}<00:06.00>\n[00:08.00]After`;
const cards = `## A card with a long title that takes two lines at most {#a}\n> Longish0\n\nText.`;

/** Whether the line's word can be seen above what lies over the foot of the lyrics. */
function isSeen(text: HTMLElement, word: string, box: HTMLElement, cover: HTMLElement): boolean {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const at = node.textContent?.indexOf(word) ?? -1;
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    const { top, bottom } = range.getBoundingClientRect();
    return top >= box.getBoundingClientRect().top && bottom <= cover.getBoundingClientRect().top;
  }
  return false;
}

test('of a line that has no room above the title of a card, the row that is sung is in sight', async () => {
  const player = await mountPlayer({ lyrics, cards, width: '320px', attributes: { stops: 'never' } });
  player.style.blockSize = '30rem';
  player.style.setProperty('--lyric-size', '34px');
  player.seek(0.9);
  player.play();
  await untilTime(player, 1.2);
  const text = deep(player, '[aria-current] .text');
  const [box, cover] = [deep(player, '.box'), deep(player, 'karaoke-cards')];
  await vi.waitFor(() => expect(deep(player, '[part=expand]')).toBeTruthy());
  expect(isSeen(text, 'Longish7', box, cover)).toBe(false);
  await untilTime(player, 4.6);
  await vi.waitFor(() => expect(isSeen(text, 'Longish7', box, cover)).toBe(true), 2000);
  player.pause();
  player.seek(1);
  await vi.waitFor(() => expect(isSeen(text, 'Longish0', box, cover)).toBe(true), 2000);
});
