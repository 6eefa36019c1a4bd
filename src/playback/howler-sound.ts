import type { AudioSource } from '../core/song.ts';
import { listenTo } from './facts.ts';
import { createMediaReconciler } from './media-reconciler.ts';
import type { Sound, SoundFailure } from './sound.ts';
import type { SourceChoice } from './source-choice.ts';
import { isSame } from './store.ts';

/** A sound that is played by an audio element of ours, in howler's care. Howler itself comes with the first `load`. */
export function createHowlerSound(element = new Audio()): Sound {
  const life = new AbortController();
  const { media, attach } = createMediaReconciler(element, { changed, stuck }, life.signal);
  const { play } = media;
  const changes = new EventTarget();
  let facts = {};
  let sources: readonly AudioSource[] = [];
  let opened: SourceChoice | undefined;
  /** Ends what is under way for the song that is loaded, and lets it go. */
  let loading = new AbortController();

  function changed(): void {
    const before = facts;
    const { bufferedEnd, failure } = sound;
    facts = { ...listenTo(sound), bufferedEnd, failure };
    if (!life.signal.aborted && !isSame(facts, before)) changes.dispatchEvent(new Event('change'));
  }

  function openSong(): void {
    const [first] = sources;
    if (first)
      void open(
        first,
        import('./howler-sound-source.ts').then(({ chooseFirst }) => chooseFirst(element, sources)),
      );
  }

  function stuck(): void {
    const { signal } = loading;
    const choice = opened;
    if (choice)
      void open(
        choice,
        import('./rescue.ts').then(({ findInstead }) => findInstead(choice, element, signal)),
      );
  }

  async function open({ src }: AudioSource, finding: Promise<SourceChoice | SoundFailure>): Promise<void> {
    const { signal } = loading;
    // Offline, what finds it may itself not come.
    const found = await finding.catch((): SoundFailure => ({ kind: 'network', src }));
    if (signal.aborted) return;
    if ('open' in found) {
      opened = found;
      found.open(signal);
    } else if (opened && !element.error) {
      // The place that is wanted cannot be reached: the song goes on where it is.
      media.seek(element.currentTime);
    } else {
      sound.failure = found;
      return media.pause();
    }
    attach();
  }

  function close(): void {
    media.pause();
    loading.abort();
    loading = new AbortController();
    opened = sound.failure = undefined;
    element.removeAttribute('src');
    element.load();
  }

  const sound: Sound & { failure: SoundFailure | undefined } = Object.assign(media, {
    failure: undefined,
    load(wanted: readonly AudioSource[]) {
      if (life.signal.aborted) return;
      sources = wanted;
      close();
      media.seek(0);
      attach();
      openSong();
    },
    play() {
      if (sound.failure) {
        close();
        openSong();
      }
      play();
    },
    subscribe(listener: () => void, signal: AbortSignal) {
      changes.addEventListener('change', () => listener(), { signal });
    },
    destroy() {
      life.abort();
      close();
    },
  });
  return sound;
}
