/** The arrangements that `band` may name. */
export const bandNames = ['rock', 'city-pop', 'electro', 'march'];

/** How the band may play a section. */
export const styleNames = ['intro', 'verse', 'pre', 'chorus', 'bridge', 'outro'];

/** `Am`, `F#m7`, `Bb`, `G7sus4`, `C/E`. */
const chordName =
  /^[A-G][#b]?(?:m|maj7|m7|7|6|m6|9|m9|maj9|add9|sus4|sus2|7sus4|dim|dim7|aug|m7b5)?(?:\/[A-G][#b]?)?$/u;

export const isChordName = (text: string) => chordName.test(text);
