import { readFile } from 'node:fs/promises';

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8');

/** The style sheet of frame pages: what the poster wears, and the player's own colours for it. */
export async function frameStyles(): Promise<string> {
  const [theme, themes, frame] = await Promise.all(
    ['../elements/theme.css', '../elements/themes.css', './frame.css'].map(read),
  );
  return squeezed(`${worn(`${theme}${themes}`)}${frame}`);
}

/** Properties that no poster has a use for. */
const unworn = /--karaoke-(?:surface|line|hover|mark|focus|sung-line|text-scale|radius):[^;]*;/g;

/** The colours of the player as those of a page that holds one: of the theme that its address asks for, then of what its listener has chosen. */
function worn(css: string): string {
  return css
    .replaceAll(
      /:host\(:state\((\w+)\)\)\s*(\{[^}]*\})/g,
      ":root[theme='$1'] $2 :root:has(karaoke-player:state($1)) $2",
    )
    .replaceAll(/:host\(\[([^\]]*)\]\)/g, ':root[$1]')
    .replaceAll(':host', ':root')
    .replaceAll(unworn, '');
}

function squeezed(css: string): string {
  return css
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,>]) ?/g, '$1')
    .trim();
}
