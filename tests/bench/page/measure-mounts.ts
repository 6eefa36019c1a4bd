/** Puts a player with its song into the page and takes it out again, `count` times; each gets as far as being ready. */
export async function mountAndUnmount(count: number, audio: string, lyrics: string): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    const player = document.createElement('karaoke-player');
    player.setAttribute('audio', audio);
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.dataset['lyrics'] = '';
    script.textContent = lyrics;
    player.append(script);
    const ready = new Promise((resolve, reject) => {
      player.addEventListener('karaoke-ready', resolve, { once: true });
      player.addEventListener('karaoke-error', reject, { once: true });
    });
    document.body.append(player);
    await ready;
    player.remove();
  }
}
