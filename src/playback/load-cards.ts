import { type Card, type ParsedCards, parseCards } from '../core/cards.ts';
import { type Part, readPart } from './song-part.ts';

/** Where the cards of a song are to be had. */
export interface CardsSource {
  part: Part<Card[]>;
  /** What their address is relative to. */
  base: string;
  /** How long they may take, in seconds. */
  timeout: number;
}

/**
 * Loads the cards of a song. Cards that do not come are a problem, never an error: the song plays without them.
 * @throws the signal's reason where that is aborted
 */
export async function loadCards({ part, base, timeout }: CardsSource, signal: AbortSignal): Promise<ParsedCards> {
  if ('value' in part) return { cards: part.value, problems: [] };
  try {
    const { text, address } = await readPart(part, 'cards', base, { signal, timeout });
    const { cards, problems } = parseCards(text);
    for (const problem of problems) problem.file = address || 'cards';
    return { cards, problems };
  } catch (error) {
    signal.throwIfAborted();
    const hint = error instanceof Error ? error.message : String(error);
    const problem = { severity: 'error', code: 'cards-not-loaded', message: 'The song has no cards.', hint } as const;
    return { cards: [], problems: [problem] };
  }
}
