// As a learning platform would: it knows nothing of the player but its public events, and passes on what it is told in xAPI.
// oxlint-disable-next-line import/no-absolute-path -- the page is served beside the build
import { observeXapi } from '/dist/lib/xapi.js';

const gradebook = [];
const statements = [];
const row = (cells) => {
  const tr = document.createElement('tr');
  for (const cell of cells) tr.insertCell().textContent = String(cell);
  return tr;
};
const enter = (verb, what = '') => {
  gradebook.push({ verb, what });
  document.getElementById('gradebook').append(row([verb, what]));
};
const player = document.querySelector('karaoke-player');
player.addEventListener('karaoke-ready', ({ song }) => enter('initialized', song.title));
player.addEventListener('karaoke-play', () => enter('played'));
player.addEventListener('karaoke-card-met', ({ card }) => enter('experienced', card.id));
player.addEventListener('karaoke-card-stop', ({ card }) => enter('interrupted', card.id));
player.addEventListener('karaoke-answer', ({ card, answers, correct }) =>
  enter(correct ? 'passed' : 'failed', `${card.id}: ${answers}`),
);
player.addEventListener('karaoke-progress', ({ code }) => enter('progressed', code));
player.addEventListener('karaoke-song-complete', ({ heard }) => enter('completed', `${Math.round(heard * 100)} %`));
player.addEventListener('karaoke-song-end', () => enter('ended'));
observeXapi(player, (statement) => statements.push(statement), {
  actor: { account: { homePage: 'https://school.example/', name: 'learner-7' } },
  activity: 'https://school.example/course/3/song',
});
Object.assign(window, { gradebook, statements });
