import type { PlayerContext } from './player-context.ts';
import { languageChanges } from './words/languages.ts';

/** The tree that an element stands in, and those around it, through shadow roots. */
function* rootsAround(element: Element): Generator<Node> {
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    yield root;
    if (!(root instanceof ShadowRoot)) return;
  }
}

/**
 * Asks anew for the language of a player whenever it may be another one, until the signal aborts: a `lang` around it has changed, it stands
 * elsewhere, or the page has added words.
 */
export function followLanguage({ element }: PlayerContext, signal: AbortSignal): void {
  const ask = () => element.requestUpdate();
  const observer = new MutationObserver(ask);
  const place = {
    hostConnected() {
      observer.disconnect();
      for (const root of rootsAround(element)) {
        observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      }
      ask();
    },
  };
  element.addController(place);
  languageChanges.addEventListener('added', ask, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    element.removeController(place);
  });
}
