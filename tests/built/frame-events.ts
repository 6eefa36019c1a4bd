import { expect } from 'vitest';
import type { FrameEventDetails, FrameEventName } from '../../src/embed/frame-facts.ts';

const card = { id: 'skip', title: 'Skip connection' };
const unsung = { id: 'unsung', title: 'Never sung' };
const time: number = expect.any(Number);

/** What a host hears of the short song that is played to its end, and of one that is not there. */
export const heard: { readonly [Name in FrameEventName]: Partial<FrameEventDetails[Name]> } = {
  'karaoke-ready': { song: expect.objectContaining({ id: 'short', title: 'A short song', cards: [card, unsung] }) },
  'karaoke-play': { time },
  'karaoke-pause': { time },
  'karaoke-seek': { time: 0.5 },
  'karaoke-line-change': { index: 0, line: { start: 1, end: 2, text: 'Skip connection' } },
  'karaoke-card-open': { card, openedBy: 'phrase' },
  'karaoke-card-close': { card: unsung },
  'karaoke-card-stop': { card, time },
  'karaoke-card-met': { card },
  'karaoke-progress': { code: expect.stringMatching(/^1/), kept: true },
  'karaoke-song-end': {},
  'karaoke-song-complete': { heard: expect.closeTo(1, 0) },
  'karaoke-answer': {
    card,
    question: {
      prompt: 'What does it do?',
      choices: [
        { text: 'It adds', right: true },
        { text: 'It multiplies', right: false },
      ],
      answers: [],
    },
    answers: ['It adds'],
    correct: true,
    time,
  },
  'karaoke-error': { error: { code: 'not-found', message: expect.stringMatching(/.$/) } },
};
