const samplesPerSecond = 8000;

/** A quiet tone as the bytes of a WAV file: 8 kHz, mono, 16 bits. */
export function toneWav(seconds: number): Uint8Array<ArrayBuffer> {
  const samples = Math.round(seconds * samplesPerSecond);
  const view = new DataView(new ArrayBuffer(44 + samples * 2));
  const writeText = (at: number, text: string) => {
    new Uint8Array(view.buffer).set(new TextEncoder().encode(text), at);
  };
  writeText(0, 'RIFF');
  view.setUint32(4, 36 + samples * 2, true);
  writeText(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, samplesPerSecond, true);
  view.setUint32(28, samplesPerSecond * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  writeText(36, 'data');
  view.setUint32(40, samples * 2, true);
  for (let index = 0; index < samples; index++) {
    view.setInt16(44 + index * 2, Math.sin((index * 440 * 2 * Math.PI) / samplesPerSecond) * 3000, true);
  }
  return new Uint8Array(view.buffer);
}
