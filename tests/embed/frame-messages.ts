/** Messages as they are described in docs/embed.md, one of each kind, without the envelope. */
const card = { id: 'skip', title: 'Skip connection' };
const line = { start: 1, end: 2.5, text: 'Skip connection adds' };
const song = { id: 'test', title: 'Test song', artist: 'Somebody', language: 'en', lines: [line], cards: [card] };
export const state = {
  phase: 'ready',
  time: 1.5,
  duration: 10,
  playing: true,
  waiting: false,
  blocked: false,
  held: false,
  ended: false,
  line: 0,
  card,
  stops: 'once',
  stopsHidden: false,
  continueFrom: 'phrase',
  rate: 1,
  volume: 0.5,
  muted: false,
  repeat: false,
  loop: { start: 1, end: 2 },
  error: { code: 'not-found', message: 'It was not found.' },
};
const settings = {
  stops: 'never',
  stopsHidden: true,
  continueFrom: 'here',
  rate: 0.75,
  volume: 0.5,
  loop: true,
  sweep: 'none',
  theme: 'paper',
  keys: '-space',
  together: true,
  lang: 'ja',
  progress: '1abc',
};
const question = { prompt: 'What?', choices: [{ text: 'This', right: true }], answers: ['this'] };

const choices = {
  stops: 'always',
  stopsHidden: true,
  continueFrom: 'line',
  textSize: 'large',
  sweep: false,
  ruby: true,
  translations: false,
  theme: 'contrast',
  language: 'en',
  deviceOffset: 0.2,
  volume: 0.3,
  muted: true,
  vocals: false,
  vocalLevel: 0.4,
  practiceMode: 'drill',
  practiceTimes: '3',
};

/** Commands that carry nothing. */
const bare =
  'play pause togglePlay nextLine previousLine restartLine openCurrentCard closeCard continue toggleLineLoop endLoop ' +
  'closePanel backToNow stopPractice forgetChoices';
const switches = 'toggleMuted toggleVocals toggleStops toggleFullScreen toggleStageMode';
const commands: [string, ...unknown[]][] = [
  ...bare.split(' ').map((name): [string] => [name]),
  ...switches.split(' ').map((name): [string, boolean] => [name, true]),
  ['seek', 12.5],
  ['seekBy', -5],
  ['seekToLine', 3],
  ['openCard', 'skip'],
  ['stopAgain', 'skip'],
  ['setLoop', 1, 2.5],
  ['loopLines', 1, 2],
  ['setVocalLevel', 0.5],
  ['openPanel', 'settings'],
  ['practise', { mode: 'repeat', times: Infinity, lines: [0, 2] }],
  ['answer', 'again'],
  ['choose', choices],
  ['set', settings],
  ['set', {}],
];
export const hostMessages: Record<string, unknown>[] = [
  { type: 'hello' },
  ...commands.map(([type, ...values], index) => ({ type, id: String(index + 1), values })),
];

const event = (name: string, detail: object) => ({ type: 'event', name, detail });
export const frameMessages: Record<string, unknown>[] = [
  { type: 'here', frame: '1-2-3-4' },
  { type: 'height', height: 640 },
  { type: 'ready', frame: '1-2-3-4', state, song },
  { type: 'state', state },
  { type: 'done', id: '1', state, result: true },
  { type: 'done', id: '1', state, failure: 'blocked' },
  event('karaoke-ready', { song }),
  event('karaoke-play', { time: 1 }),
  event('karaoke-pause', { time: 1 }),
  event('karaoke-seek', { time: 1 }),
  event('karaoke-line-change', { index: 0, line }),
  event('karaoke-line-change', { index: -1 }),
  event('karaoke-card-open', { card, openedBy: 'hand' }),
  event('karaoke-card-close', { card }),
  event('karaoke-card-stop', { card, time: 2.5 }),
  event('karaoke-card-met', { card }),
  event('karaoke-progress', { code: '1abc', kept: false }),
  event('karaoke-song-end', {}),
  event('karaoke-song-complete', { heard: 0.9 }),
  event('karaoke-answer', { card, question, answers: ['This'], correct: true, time: 3 }),
  event('karaoke-error', { error: state.error }),
];

export const envelope = { source: 'oboeuta', v: 1 };
