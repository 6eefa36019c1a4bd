import { html, nothing, type TemplateResult } from 'lit';
import type { Line } from '../core/lyrics.ts';

/** A stretch of a line's text: UTF-16 offsets, `to` excluded. */
export interface TextSpan {
  from: number;
  to: number;
}

/** A piece of a line that is drawn as one. */
interface Piece extends TextSpan {
  reading: string | undefined;
  marked: boolean;
  /** The line may break before it. */
  breakable: boolean;
}

function wordStarts(line: Line): Set<number> {
  const starts = new Set<number>();
  let offset = 0;
  for (const word of line.words) {
    starts.add(offset);
    offset += word.text.length;
  }
  return starts;
}

/** Cuts a line where a ruby, a mark or a word begins or ends; a ruby is never cut. */
function cutIntoPieces(line: Line, marks: readonly TextSpan[]): Piece[] {
  const breaks = wordStarts(line);
  const edges = new Set([...breaks, ...marks.flatMap(({ from, to }) => [from, to])]);
  for (const { from, to } of line.ruby) {
    for (const edge of edges) if (edge > from && edge < to) edges.delete(edge);
    edges.add(from).add(to);
  }
  edges.delete(0);
  edges.add(line.text.length);
  let from = 0;
  return [...edges]
    .filter((edge) => edge > 0 && edge <= line.text.length)
    .toSorted((a, b) => a - b)
    .map((to) => {
      const piece = {
        from,
        to,
        reading: line.ruby.find((ruby) => ruby.from === from && ruby.to === to)?.reading,
        marked: marks.some((mark) => mark.from < to && mark.to > from),
        breakable: from > 0 && breaks.has(from),
      };
      from = to;
      return piece;
    });
}

function renderPiece(line: Line, piece: Piece): TemplateResult {
  const text = line.text.slice(piece.from, piece.to);
  const chance = piece.breakable ? html`<wbr />` : nothing;
  if (piece.reading === undefined) return html`${chance}${text}`;
  return html`${chance}<ruby>${text}<rt>${piece.reading}</rt></ruby>`;
}

/** A line's text with its readings, its key phrases marked, and the chance to break at each word stamp. */
export function renderLineText(line: Line, marks: readonly TextSpan[]): TemplateResult[] {
  const pieces = cutIntoPieces(line, marks);
  const rendered: TemplateResult[] = [];
  for (let index = 0; index < pieces.length;) {
    const first = pieces[index];
    if (!first) break;
    const until = pieces.findIndex((piece, at) => at > index && piece.marked !== first.marked);
    const group = pieces.slice(index, until < 0 ? pieces.length : until);
    const content = group.map((piece) => renderPiece(line, piece));
    rendered.push(first.marked ? html`<mark part="phrase">${content}</mark>` : html`${content}`);
    index += group.length;
  }
  return rendered;
}
