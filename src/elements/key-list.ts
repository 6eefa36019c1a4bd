import { html, type TemplateResult } from 'lit';
import type { KeyWords } from './words/key-words.ts';
import { wordsIn } from './words/words-in.ts';

type KeyWord = keyof KeyWords;

/** What is pressed, and what it does. What is pressed is written the same in all languages, but for gestures. */
type Entry = readonly [keys: string, action: KeyWord] | readonly [gesture: 'drag', action: KeyWord];

const topics: readonly (readonly [topic: KeyWord, entries: readonly Entry[]])[] = [
  [
    'playing',
    [
      ['Space / K', 'togglePlay'],
      ['← / →', 'seekLittle'],
      ['J / L', 'seekMore'],
      ['0 – 9', 'seekTenths'],
      ['< / >', 'speed'],
      ['V', 'vocals'],
      ['M', 'mute'],
    ],
  ],
  [
    'lyrics',
    [
      ['[ / ]', 'lines'],
      ['Shift+← / →', 'lines'],
      ['R', 'restartLine'],
      ['/', 'search'],
    ],
  ],
  [
    'loop',
    [
      ['A', 'loopLine'],
      ['I / O', 'loopEnds'],
      [', / .', 'nudgeLoop'],
      ['Shift+↑ / ↓', 'pickLines'],
      ['drag', 'drawLoop'],
      ['P', 'practice'],
      ['Y / N', 'answer'],
    ],
  ],
  [
    'cards',
    [
      ['C', 'stops'],
      ['E', 'openCard'],
    ],
  ],
  [
    'screen',
    [
      ['S', 'settings'],
      ['T', 'stageMode'],
      ['F', 'fullScreen'],
      ['?', 'keyList'],
      ['Esc', 'close'],
    ],
  ],
];

/** All keys with what they do, by topic. */
export function renderKeyList(language: string): TemplateResult {
  const words = wordsIn(language).keys;
  const renderEntry = ([keys, action]: Entry) =>
    html`<div>
      <dt><kbd>${keys === 'drag' ? words.drag : keys}</kbd></dt>
      <dd>${words[action]}</dd>
    </div>`;
  const groups = topics.map(
    ([topic, entries]) =>
      html`<section>
        <h3>${words[topic]}</h3>
        <dl>${entries.map(renderEntry)}</dl>
      </section>`,
  );
  return html`<div class="topics">${groups}</div>`;
}
