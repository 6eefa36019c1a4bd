import { formatSongHash } from '../playback/song-hash.ts';
import { embedCode } from './embed-code.ts';
import { checkWritten, type WrittenSong } from './written-song.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const untimed = '各行のはじめに時刻が要ります。例：[00:12.00]歌詞';
const noAddress = 'https:// で始まる音声のアドレスが要ります。';
const notMade = 'コードを作れませんでした。歌詞とカードが長すぎるかもしれません。';

/** The form, and where it shows what it has made. */
interface Maker {
  form: HTMLFormElement;
  status: HTMLElement;
  code: HTMLElement;
  /** What stands there until a code has been made. */
  example: string;
}

/** Makes an embed code of what is written into the form: the song is in the address, and nothing of it is sent anywhere. */
export function startSongMaker(): void {
  const form = document.querySelector<HTMLFormElement>('#maker');
  const status = form?.querySelector<HTMLElement>('[role=status]');
  const code = form?.parentElement?.querySelector<HTMLElement>('pre > code');
  if (!form || !status || !code) return;
  const maker = { form, status, code, example: code.textContent };
  form.hidden = false;
  form.addEventListener('input', ({ target }) => {
    if (isField(target)) target.setCustomValidity('');
    forget(maker);
  });
  form.addEventListener('invalid', () => forget(maker), { capture: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void make(maker);
  });
  // The fields are looked at before the browser does, so that it says at the field what is amiss.
  form.querySelector('button')?.addEventListener('click', () => checkFields(form));
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const field = (form: HTMLFormElement, name: string) => form.querySelector<Field>(`[name=${name}]`);

const textOf = (form: HTMLFormElement, name: string) => field(form, name)?.value.trim() ?? '';

function checkFields(form: HTMLFormElement): void {
  const lyrics = textOf(form, 'lyrics');
  field(form, 'lyrics')?.setCustomValidity(lyrics === '' || checkWritten(lyrics, '').timed ? '' : untimed);
  const audio = textOf(form, 'audio');
  field(form, 'audio')?.setCustomValidity(audio === '' || /^https?:\/\//i.test(audio) ? '' : noAddress);
}

/** A code of earlier texts would be copied for that of these. */
function forget({ status, code, example }: Maker): void {
  status.replaceChildren();
  code.textContent = example;
}

async function make(maker: Maker): Promise<void> {
  const { form, status, code } = maker;
  const text = (name: string) => textOf(form, name);
  const [title, lyrics, cards, audio] = [text('title'), text('lyrics'), text('cards'), text('audio')];
  forget(maker);
  const hash = await formatSongHash({ title, lyrics, ...(cards && { cards }), audio: [audio] }).catch(() => undefined);
  // Meanwhile somebody may have written on.
  if (lyrics !== text('lyrics') || cards !== text('cards') || audio !== text('audio') || title !== text('title'))
    return;
  if (hash === undefined) {
    status.textContent = notMade;
    return;
  }
  const frame = new URL('../../embed/', location.href).href;
  code.textContent = embedCode({ title, frame, hash, audio: [] }, 'frame');
  const made = ['下のコードができました。', ...warnings(checkWritten(lyrics, cards))].join('');
  status.replaceChildren(made, linkTo(`${frame}#${hash}`, '聴いてみる'));
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  code.scrollIntoView({ behavior, block: 'center' });
}

function warnings({ unsung, cardless }: WrittenSong): string[] {
  if (cardless) return ['カードは見つかりません。「## 見出し」で始めてください。'];
  return unsung.map((title) => `「${title}」の言葉は歌詞にありません。`);
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  Object.assign(link, { href, target: '_blank', textContent: text });
  return link;
}
