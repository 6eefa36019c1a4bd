import { type AddressMoment, formatMoment } from './address-moment.ts';

/** What is known of a song to whoever passes it on. All addresses are whole, http or https. */
export interface ShareFacts {
  title: string;
  /** The page of the song, which follows its address. */
  page?: string;
  /** The page says by oEmbed how it is embedded: WordPress and others make a player of its address. */
  unfolds?: boolean;
  /** The page that plays any song in a frame, with a slash at its end. */
  frame?: string;
  /** The folder of `karaoke.js`, with a slash at its end. */
  site?: string;
  /** Its `song.json`, where pages of others may read it. */
  src?: string;
  /** Its audio, where that has an address. */
  audio: string[];
  /** LRC; for pages that cannot read it at an address. */
  lyrics?: string;
  /** Markdown. */
  cards?: string;
  /** The whole song for the fragment of an address. */
  hash?: string;
}

/** A way to put a song into a page. */
export type ShareWay = 'frame' | 'script' | 'link' | 'figure' | 'react';

/** What a page must let the frame do, so that Play, full screen, Copy, and a screen that stays on work in it. */
export const frameAllows = 'autoplay; fullscreen; clipboard-write; screen-wake-lock';

/** The address of the song, at a moment of it: its page, else the page of its frame. Nothing where there is neither. */
export function shareLink(facts: ShareFacts, moment: AddressMoment): string | undefined {
  return facts.page === undefined ? frameAddress(facts, moment) : at(facts.page, moment);
}

/** The address of the player alone, for an `<iframe>`. */
export function frameAddress(
  { frame, src, hash, site = '' }: ShareFacts,
  moment: AddressMoment = {},
): string | undefined {
  if (frame === undefined) return undefined;
  if (src === undefined) return hash && at(`${frame}#${hash}`, moment);
  const folder = src.startsWith(site) && /^songs\/([\w-]+)\/song\.json$/.exec(src.slice(site.length))?.[1];
  return at(folder ? `${frame}${folder}/` : `${frame}?song=${encodeURIComponent(src)}`, moment);
}

function at(address: string, moment: AddressMoment): string {
  const place = formatMoment(moment);
  return (place && `${address}${address.includes('#') ? '&' : '#'}${place}`) || address;
}

/** Those whose code begins at the moment that is passed on; a bare address becomes what its page says, which is the whole song. */
export const startsAtMoment = (way: ShareWay) => way !== 'link';

/** The code of each way that works for this song, the simplest first. */
export function shareCodes(facts: ShareFacts, moment: AddressMoment): Map<ShareWay, string> {
  const codes: [ShareWay, string | undefined][] = [
    ['frame', frameCode(facts, moment)],
    ['script', scriptCode(facts, moment)],
    ['link', facts.unfolds ? facts.page : undefined],
    ['figure', figureCode(facts, moment)],
    ['react', reactCode(facts, moment)],
  ];
  return new Map(codes.filter((each): each is [ShareWay, string] => each[1] !== undefined));
}

function frameCode(facts: ShareFacts, moment: AddressMoment): string | undefined {
  const address = frameAddress(facts, moment);
  const title = quoted(facts.title);
  return (
    address &&
    `<iframe src="${quoted(address)}" title="${title}" width="100%" height="640" frameborder="0" allow="${frameAllows}" loading="lazy"></iframe>`
  );
}

/** What the tag, or with `data-` the figure, says of where it begins. */
function startAt(moment: AddressMoment, prefix = ''): string {
  const place = formatMoment(moment);
  return place && ` ${prefix}start-at="${quoted(place)}"`;
}

const scriptTag = (site: string) => `<script type="module" src="${quoted(site)}karaoke.js"></script>`;

function scriptCode(
  { site, src, audio: [audio], lyrics, cards }: ShareFacts,
  moment: AddressMoment,
): string | undefined {
  if (site === undefined) return undefined;
  const script = `${scriptTag(site)}\n`;
  const place = startAt(moment);
  if (src !== undefined) return `${script}<karaoke-player src="${quoted(src)}"${place}></karaoke-player>`;
  if (audio === undefined || lyrics === undefined || !canStandInScript(lyrics + cards)) return undefined;
  return `${script}<karaoke-player audio="${quoted(audio)}"${place}>\n${inline('lyrics', lyrics)}${cards ? inline('cards', cards) : ''}</karaoke-player>`;
}

const inline = (kind: string, text: string) => `<script type="text/plain" data-${kind}>\n${text.trim()}\n</script>\n`;

/** A text that would end the script that it stands in, or begin a comment in it, has no way out. */
const canStandInScript = (text: string) => !/<\/script|<!--/i.test(text);

/** What an editor leaves to authors who may write neither scripts nor frames: the site's own `placeholder.js` makes a player of it. */
function figureCode({ title, site, src, audio: [audio], hash }: ShareFacts, moment: AddressMoment): string | undefined {
  if (site === undefined || audio === undefined) return undefined;
  const code = new URLSearchParams(hash).get('song');
  const song = src === undefined ? code && `data-code="${code}"` : `data-song="${quoted(src)}"`;
  if (!song) return undefined;
  return `<figure class="oboeuta" ${song}${startAt(moment, 'data-')}>\n<audio controls src="${quoted(audio)}"></audio>\n<figcaption>${quoted(title)}</figcaption>\n</figure>`;
}

/** What the owner of a site puts into all its pages, once, so that such figures become players. */
export const placeholderScript = ({ site = '' }: ShareFacts) =>
  `<script src="${quoted(site)}placeholder.js" defer></script>`;

/** Whoever has our site needs no package: its script stands in the page around the app. Else the player here has come from a package. */
function reactCode({ title, site, src, audio, lyrics, cards }: ShareFacts, moment: AddressMoment): string | undefined {
  const start = site === undefined ? `import 'oboeuta';\n\n` : `// index.html: ${scriptTag(site)}\n\n`;
  const place = startAt(moment);
  if (src !== undefined) return `${start}export const Song = () => <karaoke-player src="${quoted(src)}"${place} />;`;
  if (audio.length === 0 || lyrics === undefined) return undefined;
  const values = [
    ['title', JSON.stringify(title)],
    ['audio', JSON.stringify(audio)],
    ['lyrics', literal(lyrics)],
    ...(cards ? [['cards', literal(cards)]] : []),
  ];
  const song = values.map(([name, value]) => `  ${name}: ${value},\n`).join('');
  return `${start}const song = {\n${song}};\n\nexport const Song = () => <karaoke-player song={song}${place} />;`;
}

const literal = (text: string) => `\`${text.trim().replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`)}\``;

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
