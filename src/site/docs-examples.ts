import { formatSongHash } from '../playback/song-hash.ts';
import { embedCode, songFacts, unknownSite } from './embed-code.ts';
import { absoluteAddresses, songPagePath } from './song-addresses.ts';
import type { SongText } from './song-text.ts';

/** A song that is nowhere but in an example, small enough to be read at a glance. */
const smallSong = {
  title: 'スキップ結合',
  lyrics: '[00:36.00]層の入力を数層飛ばして\n[00:39.00]出力に直接加算する\n[00:41.81]',
  cards: '## スキップ結合の仕組み\n> 出力に直接加算する\n\n入力 $x$ を足す: $y = F(x) + x$',
};

/** What each example is called by whoever does not see where it stands. */
export const exampleLabels: Readonly<Record<string, string>> = {
  link: '曲のページのアドレス',
  script: 'script で置く 2 行',
  'script-inline': '歌詞とカードもページに書く例',
  iframe: 'iframe で置く 1 行',
  'iframe-whole': '見た目と範囲を決めた iframe',
  'iframe-no-upload': '歌詞とカードがアドレスに入った iframe',
  figure: '記事に書く figure',
  placeholder: 'サイトに入れる script',
  react: 'React の例',
  vue: 'Vue の例',
  height: '高さを決める CSS',
  drive: 'iframe のプレーヤーを動かす例',
};

/** The code of each way to put a song into a page, by the name under which the page asks for it. */
export async function docsExamples(
  { song }: SongText,
  folder: string,
  site: string | undefined,
): Promise<Record<string, string>> {
  const addresses = absoluteAddresses(folder, songPagePath(folder), site ?? unknownSite);
  const { root, song: page } = addresses;
  const ours = songFacts(song, addresses);
  const hash = await formatSongHash({ ...smallSong, audio: ours.audio });
  const { src = '', ...known } = ours;
  const theirs = { ...known, ...smallSong, hash };
  const iframe = embedCode(ours, 'frame');
  return {
    link: page,
    script: embedCode(ours, 'script'),
    'script-inline': embedCode(theirs, 'script'),
    iframe,
    'iframe-whole': iframe.replace(`embed/${folder}/`, `embed/${folder}/?theme=paper&amp;stops=always&amp;t=12,30`),
    'iframe-no-upload': embedCode(theirs, 'frame'),
    figure: embedCode(ours, 'figure'),
    placeholder: `<script type="module" src="${root}placeholder.js"></script>`,
    react: embedCode(ours, 'react'),
    vue: vueExample(src),
    height: heightExample,
    drive: driveExample,
  };
}

const vueExample = (src: string) => `<script setup>
import 'oboeuta';

const onLine = ({ line }) => console.log(line?.text);
</script>

<template>
  <karaoke-player src="${src}" @karaoke-line-change="onLine" />
</template>`;

const driveExample = `import { createFrame } from 'oboeuta/frame';

const player = createFrame(document.querySelector('iframe'));
player.addEventListener('karaoke-card-stop', ({ card }) => console.log(card.title));
document.querySelector('button').onclick = () => player.play();`;

const heightExample = `karaoke-player {
  display: block;
  block-size: 40rem;
}`;
