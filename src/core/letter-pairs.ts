/** Enough to tell most pairs of letters apart, and few enough to count them in no time. */
export const pairKinds = 8192;

/** Of each pair of neighbouring letters: its kind, a number below `pairKinds` that the same pair has everywhere. */
export function pairsOf(text: string): Uint16Array {
  const pairs = new Uint16Array(Math.max(0, text.length - 1));
  return pairs.map((_, at) => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) % pairKinds);
}

/**
 * Finds all places of a phrase in a text, in order. Phrases are compared only where their rarest pair of letters stands: to read the
 * whole text for each of some hundred phrases takes many times as long.
 */
export function createPhraseFinder(text: string): (phrase: string) => number[] {
  const pairs = pairsOf(text);
  // Of each pair: how often it stands in the text, and 1 + its last place. Of each place: 1 + the one before it of the same pair.
  const count = new Uint32Array(pairKinds);
  const last = new Uint32Array(pairKinds);
  const earlier = new Uint32Array(pairs.length);
  for (const [at, pair] of pairs.entries()) {
    earlier[at] = last[pair] ?? 0;
    last[pair] = at + 1;
    count[pair] = (count[pair] ?? 0) + 1;
  }
  return (phrase) => {
    const [rarest, offset] = rarestPair(phrase, count);
    if (offset < 0) return phrase ? findLetter(text, phrase) : [];
    const starts: number[] = [];
    for (let at = last[rarest] ?? 0; at > offset; at = earlier[at - 1] ?? 0) {
      if (text.startsWith(phrase, at - 1 - offset)) starts.push(at - 1 - offset);
    }
    return starts.toReversed();
  };
}

/** The pair, and where it stands in the phrase; -1 if the phrase is too short for pairs. */
function rarestPair(phrase: string, count: Uint32Array): [pair: number, offset: number] {
  let [rarest, offset] = [0, -1];
  for (const [at, pair] of pairsOf(phrase).entries()) {
    if (offset < 0 || (count[pair] ?? 0) < (count[rarest] ?? 0)) [rarest, offset] = [pair, at];
  }
  return [rarest, offset];
}

function findLetter(text: string, letter: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) places.push(at);
  return places;
}
