import { placeholderScript } from '../elements/share-code.ts';
import { formatSongHash } from '../playback/song-hash.ts';
import { embedCode, songFacts, unknownSite } from './embed-code.ts';
import { installExample, reactExample, vueConfigExample, vueExample } from './framework-examples.ts';
import { driveExample, heightExample, progressExample, xapiExample } from './page-examples.ts';
import type { SiteLanguage } from './site-language.ts';
import { absoluteAddresses, songPagePath } from './song-addresses.ts';
import type { SongText } from './song-text.ts';

/** A song that is nowhere but in an example, small enough to be read at a glance. */
const smallSong = {
  title: 'スキップ結合',
  lyrics: '[ti:スキップ結合]\n[00:36.00]層の入力を数層飛ばして\n[00:39.00]出力に直接加算する\n[00:41.81]',
  cards: '## スキップ結合の仕組み\n> 出力に直接加算する\n\n入力 $x$ を足す: $y = F(x) + x$',
};

/** The words that stand in the code of examples. */
const wordsOfCode = {
  ja: { sing: '歌う', store: 'ここでは localStorage に。学習サイトの保存先に変えてください' },
  en: { sing: 'Sing', store: 'Here it is localStorage: put your own store in its place' },
} as const satisfies Record<SiteLanguage, unknown>;

interface ExampleOptions {
  folder: string;
  /** The absolute address of the site's root, where it is known. */
  site?: string | undefined;
  language: SiteLanguage;
}

/** The code of each way to put a song into a page, by the name under which the page asks for it. */
export async function docsExamples(
  { song }: SongText,
  { folder, site, language }: ExampleOptions,
): Promise<Record<string, string>> {
  const addresses = absoluteAddresses(folder, songPagePath(folder), site ?? unknownSite);
  const { root, song: page } = addresses;
  const ours = songFacts(song, addresses);
  const hash = await formatSongHash({ ...smallSong, audio: ours.audio });
  const { src = '', ...known } = ours;
  const theirs = { ...known, ...smallSong, hash };
  const iframe = embedCode(ours, 'frame');
  const script = embedCode(ours, 'script');
  const { sing, store } = wordsOfCode[language];
  return {
    link: page,
    script,
    'script-inline': embedCode(theirs, 'script'),
    height: heightExample,
    iframe,
    'iframe-whole': iframe.replace(`embed/${folder}/`, `embed/${folder}/?theme=paper&amp;stops=always&amp;t=12,30`),
    'iframe-no-upload': embedCode(theirs, 'frame'),
    drive: driveExample(iframe, root, sing),
    figure: embedCode(ours, 'figure'),
    'figure-texts': figureWithTexts(ours.audio[0] ?? ''),
    placeholder: placeholderScript(ours),
    'xapi-statements': xapiExample(script, root, page),
    progress: progressExample(iframe, root, store),
    install: installExample,
    react: reactExample(src, sing),
    'vue-config': vueConfigExample,
    vue: vueExample(src, sing),
  };
}

function figureWithTexts(audio: string): string {
  const { title, lyrics, cards } = smallSong;
  const [timed, written] = [lyrics.replace(/^.*\n/, ''), cards.replaceAll('>', '&gt;')];
  return `<figure class="oboeuta">
<audio controls src="${audio}"></audio>
<pre>${timed}</pre>
<pre>${written}</pre>
<figcaption>${title}</figcaption>
</figure>`;
}
