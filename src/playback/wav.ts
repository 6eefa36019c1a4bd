const bytesPerSample = 2;
const headLength = 44;

/**
 * Sound as the bytes of a WAV file: mono, 16 bits.
 *
 * @param duration seconds
 * @param sampleAt what sounds at a time in seconds, from -1 to 1
 */
export function createWav(
  duration: number,
  samplesPerSecond: number,
  sampleAt: (time: number) => number,
): Uint8Array<ArrayBuffer> {
  const samples = Math.round(duration * samplesPerSecond);
  const length = samples * bytesPerSample;
  const view = new DataView(new ArrayBuffer(headLength + length));
  writeText(view, 0, 'RIFF');
  view.setUint32(4, headLength - 8 + length, true);
  writeText(view, 8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * bytesPerSample, true);
  view.setUint16(32, bytesPerSample, true);
  view.setUint16(34, bytesPerSample * 8, true);
  writeText(view, 36, 'data');
  view.setUint32(40, length, true);
  for (let index = 0; index < samples; index += 1) {
    view.setInt16(headLength + index * bytesPerSample, sampleAt(index / samplesPerSecond) * 32_767, true);
  }
  return new Uint8Array(view.buffer);
}

function writeText(view: DataView, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) view.setUint8(at + index, text.charCodeAt(index));
}
