export const heightExample = `karaoke-player {
  display: block;
  block-size: 40rem;
}`;

const named = (iframe: string) => iframe.replace('<iframe ', '<iframe id="song" ');

/** A page that plays the song in its frame, shows the line that is sung, and gives the frame its height. */
export const driveExample = (iframe: string, root: string, sing: string): string => `${named(iframe)}
<button id="sing">${sing}</button>
<p id="line"></p>

<script type="module">
  import { createFrame } from '${root}frame.js';

  const player = createFrame(document.querySelector('#song'), { resizes: true });
  player.addEventListener('karaoke-line-change', ({ line }) => {
    document.querySelector('#line').textContent = line?.text ?? '';
  });
  document.querySelector('#sing').onclick = () => player.play().catch(console.warn);
</script>`;

/** A page that sends what was learned to its own learning record store. */
export const xapiExample = (script: string, root: string, song: string): string => `${script}

<script type="module">
  import { observeXapi } from '${root}xapi.js';

  const player = document.querySelector('karaoke-player');
  const send = (statement) =>
    fetch('/xapi/statements', {
      method: 'POST',
      keepalive: true,
      headers: { 'Content-Type': 'application/json', 'X-Experience-API-Version': '1.0.3' },
      body: JSON.stringify(statement),
    });
  observeXapi(player, send, {
    actor: { account: { homePage: 'https://lms.example/', name: 'student-7' } },
    activity: '${song}',
  });
</script>`;

/** A page that keeps what was met, for a frame whose browser may keep nothing. */
export const progressExample = (iframe: string, root: string, store: string): string => `${named(iframe)}

<script type="module">
  import { createFrame } from '${root}frame.js';

  // ${store}
  const progress = localStorage.getItem('oboeuta') ?? '';
  const player = createFrame(document.querySelector('#song'), { progress });
  player.addEventListener('karaoke-progress', ({ code }) => localStorage.setItem('oboeuta', code));
</script>`;
