import { Marked, type MarkedToken, type Token, type Tokens } from 'marked';

/** `[[…]]`: a word that the learner is to recall. */
export interface TermToken {
  type: 'term';
  raw: string;
  tokens: Token[];
}

/** A piece of a card's Markdown, as it is read: never as HTML. */
export type CardToken = MarkedToken | TermToken;
export type ListToken = Tokens.List;
export type TableToken = Tokens.Table;
export type LinkToken = Tokens.Link;
export type ImageToken = Tokens.Image;

// Authors write an article as they see it: a new line in the source is a new line on the card.
const reader = new Marked({ gfm: true, breaks: true });

reader.use({
  extensions: [
    {
      name: 'term',
      level: 'inline',
      start: (source) => source.indexOf('[['),
      tokenizer(source): TermToken | undefined {
        const [raw, text] = /^\[\[([^[\]\n]+)\]\]/.exec(source) ?? [];
        if (raw === undefined || text === undefined) return undefined;
        return { type: 'term', raw, tokens: this.lexer.inlineTokens(text) };
      },
    },
  ],
});

/** Tokens by their names: the library's types leave room for any extension, and ours is the only one. */
export function cardTokens(tokens: readonly Token[]): readonly CardToken[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no check at run time could say more than the reader above.
  return tokens as readonly CardToken[];
}

/** Reads Markdown that stands in a line: a word with a number before it is no list there. */
export function readMarkdownLine(source: string): readonly CardToken[] {
  return cardTokens(reader.Lexer.lexInline(source, reader.defaults));
}

/** Reads Markdown. Throws a `RangeError` where it is nested too deep to be read. */
export function readMarkdown(source: string): readonly CardToken[] {
  return cardTokens(reader.lexer(source));
}
