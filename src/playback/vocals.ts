import type { Problem } from '../core/problem.ts';
import type { Song } from '../core/song.ts';
import type { Music } from './card-director.ts';
import type { Sound, SoundFailure } from './sound.ts';
import type { Stems } from './stems.ts';
import { type Timer, wallTimer } from './timer.ts';
import type { VocalSwitch } from './vocal-switch.ts';

/** What the instrumental of a song, and its stems, are played by. */
export interface VocalMeans {
  createSound: () => Sound;
  /** Rejects where they cannot be played at all. Without it, stems are not offered. */
  openStems?: () => Promise<Stems>;
  timer?: Timer;
}

/** Comes when a song has an instrumental or stems. */
interface SwitchCode {
  VocalSwitch: typeof VocalSwitch;
}

/** The second sounds of a player. The stems' switch, where there is one, has the instrumental's within it. */
interface Seconds {
  instrumental?: VocalSwitch;
  stems?: Stems & { turn: VocalSwitch };
}

/** One for each player whose vocals have been turned off, or down. */
const seconds = new WeakMap<Music, Seconds>();

/**
 * Lets the vocals of a song be turned off, where it has an instrumental, and down, where it has stems. Nothing of that is loaded before
 * it is asked for but the code: Safari lets a second element sound only where it is made within the gesture itself.
 */
export function offerVocals(music: Music, means: VocalMeans): void {
  const vocals = new Vocals(music, means);
  music.setVocals = (wanted) => vocals.set(wanted);
  music.setVocalLevel = (level) => vocals.setLevel(level);
}

/** What can be done with the voice of one song. */
class Vocals {
  readonly #music: Music;
  readonly #means: VocalMeans;
  readonly #song: Song | undefined;
  readonly #told = new Set<string>();
  #code: SwitchCode | undefined;
  /** The stems are wanted: all else happens within them. */
  #isMixed = false;
  /** What is heard where the stems are not: the song, or its instrumental. */
  #isVoiced = true;

  constructor(music: Music, means: VocalMeans) {
    const { facts } = music;
    this.#music = music;
    this.#means = means;
    this.#song = facts.song;
    const { instrumental = [], stems = [] } = facts.song ?? {};
    facts.canSetVocalLevel = stems.length > 0 && means.openStems !== undefined;
    facts.canTurnVocalsOff = instrumental.length > 0 || facts.canSetVocalLevel;
    if (facts.canTurnVocalsOff) void this.#fetchCode();
  }

  set(vocals: boolean): void {
    const { facts } = this.#music;
    if (!facts.canTurnVocalsOff || facts.vocals === vocals) return;
    facts.vocals = vocals;
    if (vocals) facts.vocalLevel ||= 1;
    if (this.#isMixed || !this.#song?.instrumental.length) return this.#mix();
    if (this.#code) return this.#turn(this.#code);
    void this.#fetchCode().then(() => this.#actInSong(() => this.#turn(this.#code)));
  }

  setLevel(level: number): void {
    const { facts } = this.#music;
    if (!facts.canSetVocalLevel || level === (facts.vocals ? facts.vocalLevel : 0)) return;
    facts.vocals = level > 0;
    facts.vocalLevel = level;
    this.#mix();
  }

  async #fetchCode(): Promise<SwitchCode | undefined> {
    return (this.#code ??= await import('./vocal-switch.ts').catch(() => undefined));
  }

  #actInSong(act: () => void): void {
    const { facts } = this.#music;
    this.#music.act(() => void (facts.song?.lyrics === this.#song?.lyrics && act()));
  }

  #turn(code: SwitchCode | undefined): void {
    const { instrumental = [] } = this.#song ?? {};
    const { vocals } = this.#music.facts;
    const failed = (failure: SoundFailure) => this.#keepVoice(failure);
    this.#isVoiced = vocals;
    if (code) this.#instrumental(code).setVocals(vocals, instrumental, failed);
    else failed({ kind: 'network', src: instrumental[0]?.src ?? '' });
  }

  #keepVoice(failure: SoundFailure): void {
    this.#music.act(() => {
      this.#isVoiced = true;
      if (!this.#isMixed) this.#music.facts.vocals = true;
      this.#tell('instrumental-not-loaded', failure);
    });
  }

  #mix(): void {
    const { stems } = this.#seconds;
    if (stems) return this.#mixWith(stems);
    if (this.#isMixed) return; // They are on their way.
    this.#isMixed = true;
    this.#open().catch(() => this.#actInSong(() => this.#leaveStems({ kind: 'format', src: this.#address })));
  }

  async #open(): Promise<void> {
    const code = await this.#fetchCode();
    const opened = code && (await this.#means.openStems?.());
    if (!opened) return this.#actInSong(() => this.#leaveStems({ kind: 'network', src: this.#address }));
    let isTaken = false;
    this.#music.act(() => {
      isTaken = true;
      const all = this.#seconds;
      if (all.stems) opened.sound.destroy();
      else all.stems = this.#take(code, opened);
    });
    // The player has ended meanwhile.
    if (!isTaken) return opened.sound.destroy();
    this.#isMixed = false;
    this.#actInSong(() => this.#mix());
  }

  #mixWith({ turn, sound, setVoice }: NonNullable<Seconds['stems']>): void {
    const { vocals, vocalLevel } = this.#music.facts;
    setVoice(vocals ? vocalLevel : 0);
    // Asked anew with each step of a slider, they would never come into step.
    if (this.#isMixed && !sound.blocked) return;
    this.#isMixed = true;
    turn.setVocals(false, this.#song?.stems ?? [], (failure) => this.#music.act(() => this.#leaveStems(failure)));
  }

  #leaveStems(failure: SoundFailure): void {
    const { facts } = this.#music;
    this.#isMixed = false;
    facts.vocals = this.#isVoiced;
    facts.vocalLevel = 1;
    this.#tell('stems-not-loaded', failure);
  }

  get #address(): string {
    return this.#song?.stems[0]?.src ?? '';
  }

  #take(code: SwitchCode, opened: Stems): NonNullable<Seconds['stems']> {
    this.#instrumental(code);
    return { ...opened, turn: this.#wrap(code, opened.sound) };
  }

  get #seconds(): Seconds {
    const found = seconds.get(this.#music) ?? {};
    seconds.set(this.#music, found);
    return found;
  }

  #instrumental(code: SwitchCode): VocalSwitch {
    return (this.#seconds.instrumental ??= this.#wrap(code, this.#means.createSound()));
  }

  #wrap({ VocalSwitch }: SwitchCode, second: Sound): VocalSwitch {
    const opened = new VocalSwitch(this.#music.sound, second, this.#means.timer ?? wallTimer);
    opened.subscribe(() => this.#music.act(), new AbortController().signal);
    this.#music.sound = opened;
    return opened;
  }

  #tell(code: keyof typeof consequences, { kind, src }: SoundFailure): void {
    const { facts } = this.#music;
    if (!this.#told.has(code)) facts.problems = [...facts.problems, notLoaded(code, kind, src)];
    this.#told.add(code);
  }
}

const consequences = {
  'instrumental-not-loaded': (src: string) => `The instrumental ${src} cannot be played: the vocals stay.`,
  'stems-not-loaded': (src: string) => `The stems ${src} cannot be played: the vocal level stays.`,
};

function notLoaded(code: keyof typeof consequences, kind: SoundFailure['kind'], src: string): Problem {
  const mends = {
    network: 'Check the address, and that the file is published and can be reached.',
    format: 'Offer it as M4A (AAC).',
    'cross-origin': 'Check the address; if the audio is there, let its server send Access-Control-Allow-Origin (CORS).',
  };
  return { severity: 'warning', code, message: consequences[code](src), hint: mends[kind] };
}
