import { render } from 'lit';
import { cdp } from '@vitest/browser/context';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareCards, renderCardBody } from '../../src/elements/card-text.ts';
import { shortCard } from './card-stage.ts';

beforeAll(async () => {
  await cdp().send('Network.enable');
  await cdp().send('Network.setBlockedURLs', { urls: ['*/card-math.ts*'] });
});

afterAll(() => cdp().send('Network.setBlockedURLs', { urls: [] }));

test('without the code of mathematics the text is set, with its TeX as it is written', async () => {
  await prepareCards([shortCard]);
  const { content } = await renderCardBody(shortCard, { imageBase: '' });
  const box = document.createElement('div');
  render(content, box);
  expect(box.querySelector('strong')?.textContent).toBe('変換後の値');
  expect([...box.querySelectorAll('code.tex')].map((code) => code.textContent)).toEqual([
    '$x$',
    '$F(x)$',
    '$$ y = F(x) + x $$',
  ]);
});
