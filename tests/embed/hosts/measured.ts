import type { Locator } from 'playwright';

/** What a page hands down, or what its rules for everything would change. */
const styles = [
  'color',
  'background-color',
  'cursor',
  'direction',
  'fill',
  'font-family',
  'font-feature-settings',
  'font-size',
  'font-style',
  'font-variant-caps',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'list-style-type',
  'outline-style',
  'overflow-wrap',
  'stroke',
  'text-align',
  'text-align-last',
  'text-emphasis-style',
  'text-indent',
  'text-orientation',
  'text-shadow',
  'text-transform',
  'white-space',
  'word-break',
  'word-spacing',
  'writing-mode',
  'user-select',
  '-webkit-text-fill-color',
  '-webkit-text-stroke-width',
] as const;

/** A line for each thing of ours that is seen in a player: what it is, where in the player and how large, and how it looks. */
export const measure = (player: Locator): Promise<string[]> => player.evaluate(look, styles);

function look(player: Element, names: readonly string[]): string[] {
  const { x: left, y: top } = player.getBoundingClientRect();
  // Else a line that is out of sight is as large as it was when it was seen last.
  const lyrics = player.querySelector('karaoke-lyrics') ?? player.shadowRoot?.querySelector('karaoke-lyrics');
  for (const line of lyrics?.shadowRoot?.querySelectorAll('li') ?? []) line.style.contentVisibility = 'visible';
  const tell = (element: Element): string => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const computed = getComputedStyle(element);
    const box = [x - left, y - top, width, height].map((each) => Math.round(each * 10) / 10);
    const is = [element.localName, element.getAttribute('part') ?? element.getAttribute('class')].join('.');
    return [is, ...box, ...names.map((name) => computed.getPropertyValue(name))].join(' ');
  };
  /** Not what only the page has written, nor what has no words of its own, nor what moves with time. */
  const isOurs = (element: Element) =>
    (element.getRootNode() !== document || element.localName.startsWith('karaoke-')) &&
    !element.matches('karaoke-player, .stage, slot, .buffered, .played, [part~=sweep], [part~=sweep] *');
  const all = function* (node: Element): Generator<Element> {
    yield node;
    for (const child of [...(node.shadowRoot?.children ?? []), ...node.children]) yield* all(child);
  };
  return [...all(player)].filter((each) => isOurs(each) && each.getClientRects().length > 0).map(tell);
}
