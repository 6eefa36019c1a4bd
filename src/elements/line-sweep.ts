import { sungEnd, type Line, type Lyrics } from '../core/lyrics.ts';
import type { Player } from '../playback/player.ts';
import { keepOnMusic } from './media-animation.ts';

/** A stretch of the text and when it is sung. */
interface SungPart {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** A visual row of the wrapped text, in pixels from the text's box. */
interface Row {
  top: number;
  bottom: number;
}

export interface TimedRow extends Row {
  start: number;
}

/** From `start` to `end` (seconds) the edge runs from `from` to `to` (pixels) in a row. */
interface Stroke {
  row: number;
  from: number;
  to: number;
  start: number;
  end: number;
}

/** Room around the text for what hangs out of its box: descenders, readings, a shadow. */
const margin = 12;

function sungParts(lyrics: Lyrics, line: Line): SungPart[] {
  if (line.words.length === 0) {
    return [{ from: 0, to: line.text.length, start: line.start, end: sungEnd(lyrics, line) }];
  }
  let from = 0;
  return line.words.map(({ text, start, end }) => {
    const part = { from, to: from + text.trimEnd().length, start, end };
    from += text.length;
    return part;
  });
}

/** The text nodes of a line, without its readings: joined, they are the line's text. */
function baseTextNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Element) return node.localName === 'rt' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    return NodeFilter.FILTER_ACCEPT;
  });
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) nodes.push(node);
  return nodes;
}

function rectsOf(nodes: readonly Text[], part: SungPart): DOMRect[] {
  const rects: DOMRect[] = [];
  let offset = 0;
  for (const node of nodes) {
    const from = Math.max(part.from - offset, 0);
    const to = Math.min(part.to - offset, node.length);
    offset += node.length;
    if (from >= to) continue;
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    rects.push(...range.getClientRects());
  }
  return rects.filter((rect) => rect.width > 0);
}

/** Measures where each part of the line lies and gives each row of a part its share of the part's time. */
function measure(
  text: HTMLElement,
  parts: readonly SungPart[],
  isRightToLeft: boolean,
): { rows: Row[]; strokes: Stroke[] } {
  const box = text.getBoundingClientRect();
  const nodes = baseTextNodes(text);
  const rows: Row[] = [];
  const strokes: Stroke[] = [];
  for (const part of parts) {
    const rects = rectsOf(nodes, part);
    const width = rects.reduce((sum, rect) => sum + rect.width, 0);
    let start = part.start;
    for (const rect of rects) {
      const bottom = rect.bottom - box.top;
      if (bottom > (rows.at(-1)?.bottom ?? -Infinity) + rect.height / 2) rows.push({ top: rect.top - box.top, bottom });
      const end = start + ((part.end - part.start) * rect.width) / width;
      const [left, right] = [rect.left - box.left, rect.right - box.left];
      const [from, to] = isRightToLeft ? [right, left] : [left, right];
      strokes.push({ row: rows.length - 1, from, to, start, end });
      start = end;
    }
  }
  return { rows, strokes };
}

/** When each row of the wrapped text begins to be sung (seconds), and where it lies. */
export function measureRows(text: HTMLElement, line: Line, lyrics: Lyrics): TimedRow[] {
  const { rows, strokes } = measure(text, sungParts(lyrics, line), getComputedStyle(text).direction === 'rtl');
  const startOf = (index: number) => strokes.find(({ row }) => row === index)?.start ?? line.start;
  return rows.map(({ top, bottom }, index) => ({ top, bottom, start: startOf(index) }));
}

/**
 * All rows above `row`, and `row` itself up to `x`. Always six corners, so that one shape can turn into the next.
 *
 * @param begin where a row begins, in pixels; `end` where it ends
 */
function revealed(rows: readonly Row[], row: number, x: number, begin: number, end: number): string {
  const top = row === 0 ? -margin : (rows[row - 1]?.bottom ?? 0);
  const bottom = (rows[row]?.bottom ?? 0) + (row === rows.length - 1 ? margin : 0);
  const corners = [
    [begin, -margin],
    [end, -margin],
    [end, top],
    [x, top],
    [x, bottom],
    [begin, bottom],
  ];
  return `polygon(${corners.map(([left, down]) => `${left}px ${down}px`).join(',')})`;
}

function keyframes(text: HTMLElement, parts: readonly SungPart[], start: number, end: number): Keyframe[] {
  const isRightToLeft = getComputedStyle(text).direction === 'rtl';
  const { rows, strokes } = measure(text, parts, isRightToLeft);
  const sides: [number, number] = [-margin, text.clientWidth + margin];
  if (isRightToLeft) sides.reverse();
  let latest = 0;
  // Rounding, or stamps that overlap, must not make time run back.
  const offset = (time: number) => (latest = Math.min(Math.max((time - start) / (end - start), latest), 1));
  const frames: Keyframe[] = [];
  for (const { row, from, to, start: strokeStart, end: strokeEnd } of strokes) {
    const before = frames.at(-1);
    // In a rest the shape stands, so that a new row begins at once and does not grow out of the old one.
    if (before) frames.push({ ...before, offset: offset(strokeStart) });
    frames.push({ offset: offset(strokeStart), clipPath: revealed(rows, row, from, ...sides) });
    frames.push({ offset: offset(strokeEnd), clipPath: revealed(rows, row, to, ...sides) });
  }
  const first = frames[0];
  const last = frames.at(-1);
  return first && last ? [{ ...first, offset: 0 }, ...frames, { ...last, offset: 1 }] : [];
}

function layCopyOver(text: HTMLElement): HTMLElement {
  const copy = document.createElement('p');
  copy.append(...text.cloneNode(true).childNodes);
  copy.setAttribute('aria-hidden', 'true');
  copy.setAttribute('part', 'sweep');
  copy.className = 'text sweep';
  text.after(copy);
  return copy;
}

/**
 * Fills a line with colour as it is sung, until the signal aborts: a copy of the line lies over it and is revealed by **one**
 * animation, whose time 0 is the line's start. It is measured anew when the text's box changes or a font arrives.
 */
export function sweepLine(text: HTMLElement, line: Line, lyrics: Lyrics, player: Player, signal: AbortSignal): void {
  const parts = sungParts(lyrics, line);
  const end = Math.max(parts.at(-1)?.end ?? line.end, line.start);
  // A last line without stamps has no known end: there is no pace to sweep it at.
  if (!Number.isFinite(end) || end <= line.start) return;
  const copy = layCopyOver(text);
  let current = new AbortController();
  const draw = () => {
    current.abort();
    current = new AbortController();
    const frames = keyframes(text, parts, line.start, end);
    const animation = copy.animate(frames, { duration: (end - line.start) * 1000, fill: 'both' });
    keepOnMusic(animation, player, line.start, current.signal);
  };
  let { clientWidth: width, clientHeight: height } = text;
  const redrawIfResized = () => {
    const { clientWidth, clientHeight } = text;
    if (clientWidth === width && clientHeight === height) return;
    width = clientWidth;
    height = clientHeight;
    draw();
  };
  const observer = new ResizeObserver(redrawIfResized);
  observer.observe(text);
  document.fonts.addEventListener('loadingdone', draw, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    current.abort();
    copy.remove();
  });
  draw();
}
