import { expect, onTestFinished, test } from 'vitest';
import type { FramePlayer } from '../../src/embed/frame-player.ts';
import { observeXapi, type XapiSource, type XapiStatement } from '../../src/embed/xapi.ts';
import { mountPlayer } from '../elements/stage.ts';
import { ask, choice, questionsOf, verdictOf } from '../elements/question-stage.ts';
import { faultsOf } from './xapi-schema.ts';

const actor = { mbox: 'mailto:learner@school.example' };

test('what a learner does in a player becomes statements, named after the page', async () => {
  const { player, questions } = await ask();
  const statements: XapiStatement[] = [];
  observeXapi(player, (statement) => statements.push(statement), { actor });
  player.openCard('gradient');
  player.openCard('skip');
  await expect.poll(() => questionsOf(player)).toHaveLength(3);
  const [question = questions[0]] = questionsOf(player);
  choice(question ?? player, 'nothing').click();
  await expect.poll(() => question && verdictOf(question)).toContain('Not correct');
  expect(statements.map(faultsOf)).toEqual([[], []]);
  const page = location.href.replace(/#.*/, '');
  expect(statements[0]).toMatchObject({
    object: { id: `${page}#song=test-song&card=gradient`, definition: { name: { en: '2. Gradient' } } },
    context: { contextActivities: { parent: [{ definition: { name: { en: 'Test song' } } }] } },
  });
  expect(statements[1]).toMatchObject({ result: { success: false, response: 'choice-3' } });
});

test('a page that names its canonical address is named by it', async () => {
  const link = document.head.appendChild(document.createElement('link'));
  onTestFinished(() => link.remove());
  Object.assign(link, { rel: 'canonical', href: 'https://songs.example/a/#top' });
  const player = await mountPlayer();
  const statements: XapiStatement[] = [];
  observeXapi(player, (statement) => statements.push(statement));
  player.openCard('skip');
  expect(statements[0]?.object.id).toBe('https://songs.example/a/#song=test-song&card=skip');
});

test('a player in a frame is as good a source', () => {
  // The compiler says it.
  const sourceOf = (frame: FramePlayer): XapiSource => frame;
  expect(sourceOf).toBeTypeOf('function');
});
