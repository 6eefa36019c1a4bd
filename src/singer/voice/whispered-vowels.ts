/** Voiceless sounds, and the voiced ones that are made in the same place. */
const voicedTwins = new Map(
  'k-g s-z t-d h-b p-b f-b cl-d sh-j ch-j ts-z ty-dy ky-gy hy-by py-by'
    .split(' ')
    .map((pair) => pair.split('-'))
    .map(([voiceless = '', voiced = '']) => [voiceless, voiced]),
);

/**
 * The neighbours that a vowel is told it has. Between voiceless consonants, i and u are hardly voiced in speech (シタ), and so they are
 * in the voice's models of these places: up to 20 dB softer than others, which nobody could sing. Where its neighbours seem to be
 * voiced, the vowel is a whole one. The consonants themselves keep their true neighbours.
 */
export function seemingNeighbours(last: string, vowel: string, next: string): [last: string, next: string] {
  const lastTwin = voicedTwins.get(last);
  const nextTwin = voicedTwins.get(next);
  if (!lastTwin || !nextTwin || (vowel !== 'i' && vowel !== 'u')) return [last, next];
  // For u, the one after it is enough, and what it then is comes nearer to what was there.
  return [vowel === 'i' ? lastTwin : last, nextTwin];
}
