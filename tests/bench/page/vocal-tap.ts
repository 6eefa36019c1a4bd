const samplesPerSecond = 48_000;
/** A ramp rises for so long (seconds): what is heard says where in the music it is. */
const period = 1;
const low = 0.1;
const high = 0.9;

/** As a stereo WAV file with one channel silent: the voice is heard on the left, the instrumental on the right. */
export function rampWav(seconds: number, channel: 0 | 1): Uint8Array<ArrayBuffer> {
  const samples = seconds * samplesPerSecond;
  const view = new DataView(new ArrayBuffer(44 + samples * 4));
  const text = (at: number, letters: string) => new Uint8Array(view.buffer).set(new TextEncoder().encode(letters), at);
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples * 4, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * 4, true);
  view.setUint16(32, 4, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, samples * 4, true);
  for (let index = 0; index < samples; index++) {
    const share = (index % (samplesPerSecond * period)) / (samplesPerSecond * period);
    view.setInt16(44 + index * 4 + channel * 2, (low + (high - low) * share) * 32_767, true);
  }
  return new Uint8Array(view.buffer);
}

export interface Tap {
  /** Forgets what was heard. */
  clear(): void;
  /** Finds the change in what was heard since. Milliseconds; silence is negative where both are heard. */
  change(to: 'off' | 'on'): Promise<{ jump: number; silence: number }>;
}

const recorder = `registerProcessor('recorder', class extends AudioWorkletProcessor {
  process([input]) {
    const [left, right] = input;
    this.port.postMessage([left?.slice() ?? new Float32Array(128), right?.slice() ?? new Float32Array(128)]);
    return true;
  }
});`;

/** Listens to elements: to what they put out, with their muting. */
export async function tapOf(elements: readonly HTMLMediaElement[]): Promise<Tap> {
  const context = new AudioContext({ sampleRate: samplesPerSecond });
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([recorder], { type: 'text/javascript' })));
  const node = new AudioWorkletNode(context, 'recorder', { channelCount: 2, channelCountMode: 'explicit' });
  for (const element of elements) context.createMediaElementSource(element).connect(node);
  node.connect(context.destination);
  let heard: [Float32Array, Float32Array][] = [];
  node.port.addEventListener('message', ({ data }: MessageEvent<[Float32Array, Float32Array]>) => heard.push(data));
  node.port.start();
  await context.resume();
  return {
    clear: () => void (heard = []),
    async change(to) {
      const channel = (index: 0 | 1) => heard.flatMap((block) => Array.from(block[index]));
      const [voice, instrumental] = [channel(0), channel(1)];
      return to === 'off' ? findChange(voice, instrumental) : findChange(instrumental, voice);
    },
  };
}

const audible = low / 2;
const placeOf = (sample: number) => ((sample - low) / (high - low)) * period;

function findChange(before: readonly number[], after: readonly number[]): { jump: number; silence: number } {
  const end = before.findLastIndex((sample) => sample > audible);
  const begin = after.findIndex((sample) => sample > audible);
  // Where a sound is switched, its edge is smoothed: a moment away from it the ramp is as it was written.
  const margin = 96;
  const from = placeOf(before[end - margin] ?? NaN);
  const to = placeOf(after[begin + margin] ?? NaN);
  const elapsed = (begin - end + 2 * margin) / samplesPerSecond;
  const jump = to - from - elapsed;
  return {
    jump: (jump - Math.round(jump / period) * period) * 1000,
    silence: ((begin - end - 1) / samplesPerSecond) * 1000,
  };
}
