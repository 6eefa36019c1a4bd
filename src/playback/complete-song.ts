import type { Card } from '../core/cards.ts';
import type { Lyrics } from '../core/lyrics.ts';
import type { Problem } from '../core/problem.ts';
import { slug } from '../core/slug.ts';
import type { AudioSource, GivenDetails, Song } from '../core/song.ts';
import { loadError } from './fetch-text.ts';

/** The absolute address, or nothing where it is none that may be loaded. Only a page that is a file itself may load files. */
export function resolveAddress(address: string, base: string): string | undefined {
  try {
    const { href } = new URL(address, base);
    const isAllowed = /^(https?|blob):|^data:(audio|image)\//.test(href) || [href, base].every(isFile);
    return isAllowed ? href : undefined;
  } catch {
    return undefined;
  }
}

function isFile(address: string): boolean {
  return address.startsWith('file:');
}

/**
 * The details with absolute addresses; those that may not be loaded are left out and told in `problems`.
 * @throws {LoadError} where no audio is left
 */
export function resolveDetails(details: GivenDetails, base: string, problems: Problem[]): GivenDetails {
  const resolve = (address = '') => {
    const absolute = resolveAddress(address, base);
    if (!absolute) problems.push(badAddress(address));
    return absolute;
  };
  const resolveSources = (sources: readonly AudioSource[]) =>
    sources.flatMap((source) => {
      const src = resolve(source.src);
      return src ? [{ ...source, src }] : [];
    });
  const { cover, ...others } = details;
  const resolvedCover = cover && resolve(cover);
  const resolved = {
    ...others,
    ...(resolvedCover && { cover: resolvedCover }),
    audio: resolveSources(details.audio),
    instrumental: resolveSources(details.instrumental),
    stems: resolveSources(details.stems),
    links: details.links.flatMap((link) => {
      const href = resolve(link.href);
      return href ? [{ ...link, href }] : [];
    }),
    credits: details.credits.map(({ href, ...credit }) => {
      const resolvedHref = href && resolve(href);
      return { ...credit, ...(resolvedHref && { href: resolvedHref }) };
    }),
  };
  if (resolved.audio.length) return resolved;
  throw loadError('nothing-to-load', details.audio[0]?.src ?? '', 'cannot be loaded: give it audio by http or https');
}

function badAddress(address: string): Problem {
  const message = `«${address}» is not an address that may be loaded.`;
  return {
    severity: 'warning',
    code: 'bad-address',
    message,
    hint: 'Use one that begins with https://, or a relative one.',
  };
}

/** What a song does not say of itself is taken from its lyrics, else from the name of its audio. */
export function completeSong(details: GivenDetails, lyrics: Lyrics, cards: Card[]): Song {
  const title = details.title ?? (lyrics.metadata['ti'] || nameOfFile(details.audio[0]?.src ?? ''));
  const artist = details.artist ?? lyrics.metadata['ar'];
  return { ...details, title, ...(artist && { artist }), id: details.id ?? slug(title), lyrics, cards };
}

/** `夏の歌` of `https://…/夏の歌.m4a?v=2`. Addresses of data hold no name. */
function nameOfFile(address: string): string {
  const name = /^(?:http|file).*\/([^/?#]+?)(?:\.\w+)?(?:[?#].*)?$/.exec(address)?.[1] ?? '♪';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
