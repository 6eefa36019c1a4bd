/** A table of the reference in Japanese. */
interface JapaneseTable {
  title: string;
  head: readonly string[];
  /** What each row says, as Markdown, by what it is about. */
  rows: Readonly<Record<string, string>>;
}

const attributes: JapaneseTable = {
  title: '属性とプロパティ',
  head: ['属性', 'プロパティ', '型', '意味'],
  rows: {
    lang: 'ボタンの言葉。`ja`、`en`、`addLanguage` で足したもの。なければ、まわりの要素の `lang`',
    'follow-address':
      'ページのアドレスの `#` から先で、歌の途中から始められます(`#t=83`、`#t=12,30`、`#line=12`、`#card=id`)。受けるのはページの最初のプレーヤー、または `&player=id` のもの',
    page: '曲のページのアドレス。そのページのプレーヤーには `follow-address` を付けます。「共有」のリンクはここを指します',
    site: '`karaoke.js` があるフォルダーのアドレス。「共有」のコードに使います。script タグで読み込んだときは書かなくても分かります',
    src: '`song.json` のアドレス',
    audio: '音声のアドレス(`song.json` がないとき)',
    lyrics: '歌詞(LRC)のアドレス。タグの中に `<script type="text/plain" data-lyrics>` で書くこともできます',
    cards: 'カード(Markdown)のアドレス。タグの中に `<script type="text/plain" data-cards>` で書くこともできます',
    song: 'script から渡す曲。属性より優先されます',
    stops: 'カードで歌を止めるとき。`once` は読むまで、`always` は毎回、`never` は止めない',
    'stops-hidden': 'ページが隠れているあいだもカードで止めます',
    'continue-from': '「続ける」で歌い直す場所。`phrase` は言葉から、`line` は行から、`here` は止まったところから',
    rate: '速さ。0.5 から 2 まで。音の高さは変わりません',
    volume: '音量。0 から 1 まで',
    loop: '終わったら最初から歌い直します',
    sweep: '`none` なら、歌われている行が一度に光ります',
    theme: '見た目。`stage`、`paper`、`contrast`。なければ、暗い画面では夜の舞台、明るい画面では紙',
    keys: '`none` ならキー操作なし。`-space -k` のように、使わせないキーを選べます',
    progress:
      'これまでに読んだカード。前回の `karaoke-progress` の `code`、はじめは空。書くと、進みぐあいはページが保存することになります',
    together: 'このプレーヤーを始めても、ページのほかのプレーヤーを止めません',
    loading: '`lazy` は画面に近づくかメソッドが呼ばれるまで何も読み込みません。`eager` はすぐに読み込みます',
    'start-at':
      '曲が来たときに立つ場所。アドレスの # のあとと同じ書き方です: `t=83`、`t=12,30`（30 秒まで）、`line=12`、`card=id`',
    state: '今の状態。変わるたびに新しいものになります',
    currentTime: '今の再生位置(秒)',
  },
};

const methods: JapaneseTable = {
  title: 'メソッド',
  head: ['メソッド', 'すること'],
  rows: {
    play: '再生します。カードで止まっているときは続けます。最初の 1 回は、クリックなどの中で呼ばないとブラウザーに断られることがあります',
    pause: '一時停止します',
    seek: 'その秒へ移ります',
    nextLine: '次の行の始まりへ',
    previousLine: 'この行の始まりへ。始まって 1 秒以内なら前の行へ',
    closeCard: '開いているカードを閉じます',
    continue: 'カードで止まった歌を、`continue-from` の場所から続けます',
    togglePlay: '再生・一時停止',
    seekBy: 'その秒だけ進みます。負の数なら戻ります',
    seekToLine: 'その行へ(0 から数えます)。行をクリックしたときと同じです',
    restartLine: '歌われている行、または最後に歌われた行の始まりへ',
    openCard: 'カードを開きます。まだカードが届いていなければ、届いたときに開きます',
    openCurrentCard: '今のカード、または最後に歌われた言葉のカードを開きます',
    stopAgain: '読んだカードでも、もう一度止まるようにします。id がなければすべて',
    setLoop: '0.1 秒以上の範囲を繰り返します',
    loopLines: '行から行まで(0 から数えます)を繰り返し、再生します',
    toggleLineLoop: '歌われている行、または最後に歌われた行を繰り返す・やめる',
    endLoop: '繰り返しをやめます',
    toggleMuted: '消音する・やめる。聴く人の選択として覚えられます',
    toggleVocals: '歌声を出す・伴奏だけにする。聴く人の選択として覚えられます',
    setVocalLevel: '歌声の音量を 0 から 1 で変えます(`stems` のある曲)。聴く人の選択として覚えられます',
    toggleStops: 'カードで止める・止めない。聴く人の選択として覚えられます',
    openPanel: '名前のダイアログを開きます。`cards` はカードの一覧',
    closePanel: '`openPanel` やボタンで開いたものを閉じます',
    toggleFullScreen: '全画面にする・戻す。クリックなどの中でだけ働きます',
    toggleStageMode: '大きな 2 行で画面をいっぱいにする・戻す',
    backToNow: '歌われている行を見せ、また歌についていきます',
    practise: '練習を始めます。いくつかの行、または曲全体',
    answer: 'ドリルに答えます。`passed`(できた)か `again`(もう一度)',
    stopPractice: '練習を終えます',
    choose: '聴く人の代わりに設定を選びます。端末に覚えられ、属性より優先されます',
    forgetChoices: '選んだ設定を取り消し、ページの属性に戻します',
  },
};

const events: JapaneseTable = {
  title: 'イベント',
  head: ['イベント', '持っているもの', '起きるとき'],
  rows: {
    'karaoke-error': '曲がない、または音が出ません。同じ文がプレーヤーにも出ます',
    'karaoke-ready': '曲の準備ができました',
    'karaoke-play': '音楽が始まりました',
    'karaoke-pause': '音楽が止まりました。止めたのがだれでも起きます',
    'karaoke-seek': '再生位置が変えられました',
    'karaoke-line-change': '別の行になりました。または、歌われている行がなくなりました',
    'karaoke-card-open': 'カードが開きました',
    'karaoke-card-close': 'カードが閉じました',
    'karaoke-card-stop': 'カードのために音楽が止まりました',
    'karaoke-card-met': 'カードをはじめて読みました。言葉を終わりまで聴いたか、カードを開いたときです',
    'karaoke-progress':
      '読んだカードが変わりました。または、前に読んだカードが分かりました。次のときに `code` を `progress` に渡すと、続きから始まります。何も保存できないブラウザー(sandbox の中など)でも働きます',
    'karaoke-song-end': '再生して曲の終わりまで来ました',
    'karaoke-song-complete':
      '曲を聴き終えました。再生して終わりまで来て、歌の五分の四以上を聴いたときです。順番は問いません。飛ばしたところは数えず、二度聴いたところは一度と数えます',
    'karaoke-answer': 'カードの問いに答えました',
  },
};

const slots: JapaneseTable = {
  title: 'スロット',
  head: ['スロット', '入れるもの'],
  rows: {
    '': 'ページ独自のレイアウト(覚えうたの要素を好きな HTML に並べたもの)、または曲の歌詞とカード',
    title: '曲名と歌い手の代わり。曲が届く前にも見えます',
    footer: 'ボタンの下に入れるもの。権利の表示やリンクなど',
    fallback: '曲が届く前と、再生できないときに見せるもの。ひとことや、音声へのリンクなど',
  },
};

const properties: JapaneseTable = {
  title: 'カスタムプロパティ',
  head: ['プロパティ', '変わるところ'],
  rows: {
    '--karaoke-accent': '歌われたところ、選ばれているもの、「再生」と「続ける」',
    '--karaoke-on-accent': 'その色の上の文字',
    '--karaoke-stage': '背景',
    '--karaoke-ink': '文字。歌われている行、カード、ボタン',
    '--karaoke-ink-soft': '控えめな文字。ほかの行や時刻',
    '--karaoke-radius': '角の丸さ',
    '--karaoke-font': '書体',
    '--karaoke-surface': 'カードとダイアログの背景',
    '--karaoke-line': '枠線と、シークバーの線',
    '--karaoke-hover': 'ポインターの下にあるものの背景',
    '--karaoke-mark': '覚える言葉に引くマーカー',
    '--karaoke-focus': 'キーボードで選んでいるものの枠',
    '--karaoke-sung-line': '`underline` なら、歌われたところに下線を引きます',
    '--karaoke-text-scale': '歌詞とカードの文字の大きさ。1 がふつう',
  },
};

/** What our Japanese pages say in the place of docs/reference.md, by the titles there. */
export const japaneseTables: Readonly<Record<string, JapaneseTable>> = {
  'Attributes and properties': attributes,
  Methods: methods,
  Events: events,
  Slots: slots,
  'Custom properties': properties,
};
