import { readTree } from '../walls/source-tree.ts';
import type { Declaration, Named } from './declarations.ts';

/** What is told of `<karaoke-player>` where it is made, not in its own file: attributes and parts in its views, states where they are set, properties in the style sheets. */
export interface ToldBeside {
  attributes: Named[];
  cssParts: Named[];
  cssStates: Named[];
  cssProperties: Named[];
  events: Named[];
}

function tagged(texts: readonly string[], tag: string): Named[] {
  const pattern = new RegExp(`\\* @${tag} (?<name>[\\w-]+) - (?<description>.+)`, 'gu');
  return texts.flatMap((text) =>
    Array.from(text.matchAll(pattern), ({ groups }) => ({
      name: groups?.['name'] ?? '',
      description: groups?.['description'] ?? '',
    })),
  );
}

/** A property with a comment before it: what it is for. */
function propertiesIn(css: string): Named[] {
  const pattern = /\/\* (?<description>[^*]+) \*\/\s*(?<name>--karaoke-[\w-]+):/gu;
  return Array.from(css.matchAll(pattern), ({ groups }) => ({
    name: groups?.['name'] ?? '',
    description: groups?.['description'] ?? '',
  }));
}

/** Each event is told of at its class: «`karaoke-play`: the music starts.» */
function eventsOf(classes: readonly Declaration[]): Named[] {
  return classes.flatMap(({ name: type, description = '' }) => {
    const { name, told } = /^`(?<name>karaoke-[\w-]+)`: (?<told>[^]+)$/u.exec(description)?.groups ?? {};
    return name === undefined || told === undefined ? [] : [{ name, description: told, type: { text: type } }];
  });
}

export function readToldBeside(
  eventClasses: readonly Declaration[],
  isElementFile: (path: string) => boolean,
): ToldBeside {
  const scripts = [...readTree(['src/elements'], ['.ts'])].filter(([path]) => !isElementFile(path));
  const texts = scripts.map(([, text]) => text);
  const sheets = [...readTree(['src/elements'], ['theme.css', 'themes.css']).values()];
  return {
    attributes: tagged(texts, 'attr'),
    cssParts: tagged(texts, 'csspart'),
    cssStates: tagged(texts, 'cssstate'),
    cssProperties: sheets.flatMap(propertiesIn),
    events: eventsOf(eventClasses),
  };
}
