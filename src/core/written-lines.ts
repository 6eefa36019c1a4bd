/** Where the parts of cards stand in the file they were read from, counted from 1; of a card that was made otherwise nothing is known. */
export interface WrittenLines {
  /** By the run itself. */
  runs: WeakMap<readonly string[], number>;
  /** By the card: the first line of its text that is not blank. */
  bodies: WeakMap<object, number>;
}

/** Kept beside the cards, which are no more than what their author wrote. */
export const writtenLines: WrittenLines = { runs: new WeakMap(), bodies: new WeakMap() };
