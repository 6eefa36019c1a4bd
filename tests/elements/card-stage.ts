import { onTestFinished, vi } from 'vitest';
import type { Card } from '../../src/core/cards.ts';
import { KaraokeCard } from '../../src/elements/karaoke-card.ts';
import theme from '../../src/elements/theme.css?inline';

if (!customElements.get('karaoke-card')) customElements.define('karaoke-card', KaraokeCard);

const sheet = new CSSStyleSheet();
sheet.replaceSync(`${theme.replaceAll(':host', '.stage')} .stage { background: var(--karaoke-stage) }`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

export const shortCard: Card = {
  id: 'skip',
  title: 'スキップ結合の仕組み',
  runs: [],
  questions: [],
  body: '入力 $x$ を **変換後の値** $F(x)$ に足す。\n\n$$ y = F(x) + x $$\n\nこれを [[スキップ結合]] という。',
};

export const longCard: Card = {
  ...shortCard,
  id: 'long',
  title: 'とても長い説明のある、とても長い題のカード：一行には収まらないもの',
  body: `${shortCard.body}\n\n### なぜか\n\n- [論文](https://arxiv.org/abs/1512.03385)\n- \`x\`\n\n> 引用\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`.repeat(
    8,
  ),
};

export type CardProperties = Partial<Pick<KaraokeCard, 'card' | 'held' | 'peek' | 'imageBase'>>;

/** A card in the page, as its parent gives it; it leaves with the test. */
export function mountCard(properties: CardProperties = {}, scheme: 'light' | 'dark' = 'light'): KaraokeCard {
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.style.cssText = `inline-size: 390px; color-scheme: ${scheme}`;
  const card = document.createElement('karaoke-card');
  Object.assign(card, {
    card: shortCard,
    language: 'ja',
    labels: { continue: '続ける', close: '閉じる', scrollable: '解説' },
    ...properties,
  });
  stage.append(card);
  document.body.append(stage);
  onTestFinished(() => stage.remove());
  return card;
}

export const partOf = (card: KaraokeCard, name: string): HTMLElement | null =>
  card.renderRoot.querySelector<HTMLElement>(`[part~=${name}]`);

/** Resolves when the card's text has been set, and its entrance is over. */
export async function whenSet(card: KaraokeCard): Promise<void> {
  await vi.waitFor(
    () => {
      if (!card.renderRoot.querySelector('.term, [part=expand]')) throw new Error('The text is not set yet.');
    },
    { timeout: 20_000 },
  );
  await Promise.all(card.renderRoot.firstElementChild?.getAnimations().map((animation) => animation.finished) ?? []);
}
