import { openWithHowler, type HowlerModule, type OpenSource, type SourceChoice } from './howler-sound-source.ts';
import { createMediaReconciler } from './media-reconciler.ts';
import { createMediaVolume } from './media-volume.ts';
import type { Sound, SoundFailure } from './sound.ts';
import { formatOf } from './source-choice.ts';
import { fetchWholeAudio } from './whole-audio.ts';

/** All but the time. */
const watchedFacts = [
  'duration',
  'bufferedEnd',
  'playing',
  'waiting',
  'ended',
  'blocked',
  'failure',
  'rate',
  'volume',
  'muted',
  'canSetVolume',
  'jumps',
] as const satisfies readonly Exclude<keyof Sound, 'time'>[];

/** A sound that is played by an audio element of ours, in howler's care. Howler itself comes with the first `load`. */
export function createHowlerSound(): Sound {
  const life = new AbortController();
  const element = new Audio();
  const media = createMediaReconciler(element, { changed, cannotReach: openWhole, failed }, life.signal);
  const loudness = createMediaVolume(element);
  const listeners = new Set<() => void>();
  let facts: unknown[] = [];
  let howler: HowlerModule | undefined;
  let choices: readonly SourceChoice[] = [];
  let opened: OpenSource | undefined;
  /** The first choice that the element gave up. */
  let broken: SourceChoice | undefined;
  /** The address in memory of a song that was fetched as a whole. */
  let wholeUrl: string | undefined;
  let wholeRefused = false;
  let failure: SoundFailure | undefined;
  /** Ends what is under way for the song that is loaded. */
  let loading = new AbortController();

  function changed(): void {
    const before = facts;
    facts = watchedFacts.map((fact) => sound[fact]);
    if (facts.every((fact, index) => Object.is(fact, before[index]))) return;
    for (const listener of listeners) listener();
  }

  async function openSong(): Promise<void> {
    const { signal } = loading;
    howler ??= await import('howler').catch(() => undefined);
    if (signal.aborted) return;
    if (howler) open(choices);
    else fail('network', choices[0]);
  }

  function open(from: readonly SourceChoice[]): void {
    opened?.close();
    opened = howler && openWithHowler(howler, element, from);
    if (opened) {
      loudness.restore();
      media.attach();
    } else if (broken) void openWhole();
    else fail('format', choices[0]);
  }

  function failed(): void {
    if (!opened) return;
    const { choice } = opened;
    if (wholeUrl) return fail('format', broken ?? choice);
    const rest = choices.slice(choices.indexOf(choice) + 1);
    if (Number.isNaN(element.duration)) broken ??= choice;
    if (Number.isNaN(element.duration) && rest.length > 0) open(rest);
    else void openWhole();
  }

  async function openWhole(): Promise<void> {
    const { signal } = loading;
    const choice = broken ?? opened?.choice;
    if (!choice) return;
    if (wholeRefused) return media.stay();
    media.hold();
    const whole = await fetchWholeAudio(choice.src, signal);
    if (signal.aborted) return;
    if (whole instanceof Blob) {
      wholeUrl = URL.createObjectURL(whole);
      open([{ src: wholeUrl, format: choice.format }]);
    } else if (element.error) {
      fail(whole, choice);
    } else {
      wholeRefused = true;
      media.stay();
    }
  }

  function fail(kind: SoundFailure['kind'], choice: SourceChoice | undefined): void {
    failure = { kind, src: choice?.src ?? '' };
    media.hold();
    media.pause();
  }

  function close(): void {
    loading.abort();
    loading = new AbortController();
    opened?.close();
    if (wholeUrl) URL.revokeObjectURL(wholeUrl);
    opened = broken = wholeUrl = failure = undefined;
    wholeRefused = false;
    element.removeAttribute('src');
    element.load();
  }

  const sound: Sound = {
    get time() {
      return media.time;
    },
    get duration() {
      return element.duration;
    },
    get bufferedEnd() {
      return media.bufferedEnd;
    },
    get playing() {
      return media.playing;
    },
    get waiting() {
      return media.waiting;
    },
    get ended() {
      return media.ended;
    },
    get blocked() {
      return media.blocked;
    },
    get failure() {
      return failure;
    },
    get rate() {
      return media.rate;
    },
    get volume() {
      return loudness.volume;
    },
    get muted() {
      return element.muted;
    },
    get canSetVolume() {
      return loudness.canSetVolume;
    },
    get jumps() {
      return media.jumps;
    },
    load(sources) {
      if (life.signal.aborted) return;
      media.reset();
      close();
      loudness.restore();
      choices = sources.map((source) => ({ src: source.src, format: formatOf(source) }));
      if (choices.length > 0) void openSong();
      changed();
    },
    play() {
      loudness.restore();
      if (failure) {
        close();
        void openSong();
      }
      media.play();
    },
    pause() {
      media.pause();
      loudness.restoreSoon();
    },
    seek(time) {
      media.seek(time);
      loudness.restore();
    },
    setRate(rate) {
      media.setRate(rate);
    },
    setVolume(volume) {
      loudness.setVolume(volume);
      changed();
    },
    setMuted(muted) {
      element.muted = muted;
      changed();
    },
    fadeOut(seconds) {
      loudness.fadeOut(seconds);
    },
    subscribe(listener, signal) {
      if (signal.aborted) return;
      const own = () => listener();
      listeners.add(own);
      signal.addEventListener('abort', () => listeners.delete(own), { signal: life.signal });
    },
    destroy() {
      listeners.clear();
      media.reset();
      close();
      loudness.restore();
      life.abort();
    },
  };
  return sound;
}
