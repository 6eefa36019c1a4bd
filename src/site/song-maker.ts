import { formatSongHash } from '../playback/song-hash.ts';
import { embedCode } from './embed-code.ts';

/** Makes an embed code of what is written into the form: the song is in the address, and nothing of it is sent anywhere. */
export function startSongMaker(): void {
  const form = document.querySelector<HTMLFormElement>('#maker');
  const code = form?.parentElement?.querySelector('pre > code');
  if (!form || !code) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void make(form, code);
  });
}

async function make(form: HTMLFormElement, code: Element): Promise<void> {
  const text = (name: string) =>
    form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name=${name}]`)?.value.trim() ?? '';
  const [title, lyrics, cards] = [text('title'), text('lyrics'), text('cards')];
  const status = form.querySelector('[role=status]');
  try {
    const hash = await formatSongHash({ title, lyrics, ...(cards && { cards }), audio: [text('audio')] });
    const frame = new URL('../../embed/', location.href).href;
    code.textContent = embedCode({ title, frame, hash, audio: [] }, 'frame');
    if (status) status.replaceChildren('下のコードができました。', linkTo(`${frame}#${hash}`, '聴いてみる'));
  } catch {
    if (status) status.textContent = '音声のアドレスか、歌詞を確かめてください。';
  }
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  Object.assign(link, { href, target: '_blank', textContent: text });
  return link;
}
