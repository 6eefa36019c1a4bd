/** The place of a line on the stage, in pixels. */
export interface Place {
  width: number;
  height: number;
}

/** Of the type's size: from one row to the next, with room for readings. */
const rowHeight = 1.75;
/** A wrapped row is left open by so many characters, because words are not broken. */
const ragged = 1.5;
const mostRows = 12;
/** The share of the lines that fit at the song's size; longer ones have a smaller one of their own. */
const fittingShare = 0.9;
/** The largest type, of the place's width. */
const largest = 0.12;

/** How wide a text is, in widths of a full-width character: reckoned, not measured. */
export function reckonWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u2e80' ? 0.56 : 1;
  return width;
}

/** The largest type, in pixels, in which a text of this width fits into a place, on as many rows as it takes. */
export function fittingSize(width: number, place: Place): number {
  let best = 0;
  for (let rows = 1; rows <= mostRows; rows++) {
    const inRow = rows === 1 ? width : width / rows + ragged;
    best = Math.max(best, Math.min(place.width / inRow, place.height / (rows * rowHeight)));
  }
  return Math.min(best, place.width * largest);
}

/** One size for the lines of a song, so that it does not change from line to line: the largest in which most of them fit. */
export function songSize(texts: readonly string[], place: Place): number {
  const sizes = texts.map((text) => fittingSize(reckonWidth(text), place)).toSorted((one, other) => other - one);
  return sizes[Math.floor((sizes.length - 1) * fittingShare)] ?? place.width * largest;
}
