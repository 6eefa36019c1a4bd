// As a learning platform would: it knows nothing of the player but its public events.
const gradebook = [];
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
player.addEventListener('karaoke-progress', ({ code }) => enter('progressed', code));
player.addEventListener('karaoke-song-complete', () => enter('completed'));
player.addEventListener('karaoke-song-end', () => enter('ended'));
window.gradebook = gradebook;
