import { formatSongHash } from '../playback/song-hash.ts';
import { readSongTexts } from '../playback/song-texts.ts';
import { webAddress } from '../playback/web-address.ts';
import type { PlayerContext } from './player-context.ts';
import type { ShareFacts } from './share-code.ts';
import { songRequestOf } from './song-request.ts';

/** In seconds. Whoever has opened the dialog waits for it. */
const patience = 8;

/**
 * What the page says of the song's addresses, and what the player knows at once. A song in memory came from `src` where its
 * page is named too: that is how our frame pages have theirs.
 *
 * @attr page - address of the song's page, whose player has `follow-address`: to there Share gives links
 * @attr site - address of the folder of `karaoke.js`, of which Share gives the code; where that came from a script tag, it is known
 */
export function knownFacts({ element, player }: PlayerContext): ShareFacts {
  const { song } = player.state;
  const { baseURI } = element.ownerDocument;
  const own = element.hasAttribute('follow-address') ? withoutMoment(location.href) : undefined;
  const page = webAddress(element.getAttribute('page') ?? own ?? '', baseURI);
  const site = siteOf(element);
  const isFromSrc = !element.song || element.hasAttribute('page');
  const src = isFromSrc && element.src !== null ? webAddress(element.src, baseURI) : undefined;
  const audio = (song?.audio ?? []).map((source) => webAddress(source.src)).filter((address) => address !== undefined);
  return {
    title: song?.title ?? '',
    audio,
    ...((element.hasAttribute('page') || own) && page !== undefined && { page }),
    ...(site !== undefined && { site }),
    ...(src !== undefined && isOpen(src, site) && { src }),
  };
}

/** A fragment that carries the song itself stays, but for the moment that it leads to; any other goes. */
function withoutMoment(address: string): string {
  const [page = '', hash = ''] = address.split('#', 2);
  const song = hash.split('&').filter((value) => /^(audio|song)=/.test(value));
  return song.length > 0 ? `${page}#${song.join('&')}` : page;
}

/** The site that the `site` attribute names; else, where this is a part of a site's `karaoke.js`, the folder that it came from. */
function siteOf(element: Element): string | undefined {
  const said = element.getAttribute('site');
  if (said !== null) return webAddress(said.replace(/\/*$/, '/'), element.ownerDocument.baseURI);
  return import.meta.env.MODE === 'script' ? webAddress('./', import.meta.url) : undefined;
}

/** Whether pages of others may read a `song.json`: it has come from another origin already, or lies in the site that lets everybody. */
function isOpen(src: string, site: string | undefined): boolean {
  const { origin } = new URL(src);
  return origin !== location.origin || (site !== undefined && new URL(site).origin === origin);
}

/**
 * And what has to be fetched to know it: whether the site has a frame page, and the song's page an oEmbed; and the song's texts, where
 * others cannot read its file.
 */
export async function completeFacts(
  facts: ShareFacts,
  context: PlayerContext,
  closing: AbortSignal,
): Promise<ShareFacts> {
  const signal = AbortSignal.any([closing, AbortSignal.timeout(patience * 1000)]);
  const { page } = facts;
  const frame = facts.site === undefined ? undefined : webAddress('embed/', facts.site);
  const [hasFrame, unfolds, texts] = await Promise.all([
    says(frame, 'frame-page', signal),
    says(page, 'application/json+oembed', signal),
    readTexts(facts, context, signal),
  ]);
  return { ...facts, ...texts, unfolds, ...(hasFrame && frame !== undefined && { frame }) };
}

/** Whether there is such a page: a server may answer for any address, with another one. */
async function says(page: string | undefined, mark: string, signal: AbortSignal): Promise<boolean> {
  try {
    if (page === undefined) return false;
    const response = await fetch(page, { signal });
    return response.ok && (await response.text()).includes(mark);
  } catch {
    return false;
  }
}

async function readTexts(
  { src, audio, title }: ShareFacts,
  { element, player }: PlayerContext,
  signal: AbortSignal,
): Promise<Pick<ShareFacts, 'lyrics' | 'cards' | 'hash'>> {
  const request = src === undefined && audio.length > 0 ? songRequestOf(element, element) : undefined;
  const texts = request && (await readSongTexts(request, signal));
  if (!texts) return {};
  const { id = '', artist = '', language = '' } = player.state.song ?? {};
  const hash = await formatSongHash({ id, title, artist, language, ...texts, audio }).catch(() => undefined);
  return { ...texts, ...(hash !== undefined && { hash }) };
}
