import type { SiteLanguage } from './site-language.ts';

/** What each example is called by whoever does not see where it stands. */
export const exampleLabels: Readonly<Record<string, Readonly<Record<SiteLanguage, string>>>> = {
  link: { ja: '曲のページのアドレス', en: 'Address of the song’s page' },
  script: { ja: 'script で置く 2 行', en: 'Script and tag' },
  'script-inline': { ja: '歌詞とカードもページに書く例', en: 'Lyrics and cards in the page' },
  height: { ja: '高さを決める CSS', en: 'CSS that keeps the height' },
  iframe: { ja: 'iframe で置く 1 行', en: 'The iframe' },
  'iframe-whole': { ja: '見た目と範囲を決めた iframe', en: 'The iframe with a look and a stretch' },
  'iframe-no-upload': { ja: '歌詞とカードがアドレスに入った iframe', en: 'The iframe with the song in its address' },
  drive: { ja: 'iframe のプレーヤーを動かす例', en: 'A page that drives the iframe' },
  figure: { ja: '記事に書く figure', en: 'The figure in a post' },
  'figure-texts': { ja: '歌詞とカードも書いた figure', en: 'The figure with lyrics and cards' },
  placeholder: { ja: 'サイトに入れる script', en: 'The script in the site' },
  'xapi-statements': { ja: '成績を xAPI で渡す例', en: 'Results as xAPI statements' },
  progress: { ja: '進みぐあいを預かる例', en: 'Progress, kept by the page' },
  install: { ja: 'パッケージを作って入れる', en: 'Make the package and install it' },
  react: { ja: 'React の例', en: 'React' },
  'vue-config': { ja: 'Vue の vite.config.js', en: 'Vue’s vite.config.js' },
  vue: { ja: 'Vue の例', en: 'Vue' },
};
