import { formatSongHash } from '../playback/song-hash.ts';
import { docsWords } from './docs-words.ts';
import { embedCode } from './embed-code.ts';
import { homeAddress } from './real-address.ts';
import { checkWritten, type WrittenSong } from './written-song.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

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
  field(form, 'lyrics')?.setCustomValidity(lyrics === '' || checkWritten(lyrics, '').timed ? '' : docsWords().untimed);
  const audio = textOf(form, 'audio');
  field(form, 'audio')?.setCustomValidity(audio === '' || /^https?:\/\//i.test(audio) ? '' : docsWords().noAddress);
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
    status.textContent = docsWords().notMade;
    return;
  }
  const frame = new URL('embed/', homeAddress()).href;
  code.textContent = embedCode({ title, frame, hash, audio: [] }, 'frame');
  const { made, listen } = docsWords();
  const told = [made, ...warnings(checkWritten(lyrics, cards))].join('');
  status.replaceChildren(told, linkTo(`${frame}#${hash}`, listen));
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  code.scrollIntoView({ behavior, block: 'center' });
}

function warnings({ unsung, cardless }: WrittenSong): string[] {
  const words = docsWords();
  return cardless ? [words.cardless] : unsung.map((title) => words.unsung(title));
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  Object.assign(link, { href, target: '_blank', textContent: text });
  return link;
}
