import { html, render } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import { renderCardBody } from '../../src/elements/card-text.ts';

const imageBase = 'https://songs.example/resnet/song.json';
const box = document.body.appendChild(document.createElement('div'));
box.style.cssText = 'inline-size: 400px; overflow-wrap: anywhere';

async function show(body: string): Promise<HTMLElement> {
  const card = { id: 'card', title: 'Card', runs: [], body, questions: [] };
  const { content } = await renderCardBody(card, { imageBase });
  render(html`<div class=${crypto.randomUUID()}>${content}</div>`, box);
  return box;
}

const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim();
const found = (selector: string) => [...box.querySelectorAll(selector)];

afterEach(() => render(html``, box));

describe('hostile text', () => {
  const allowed =
    'p a b br blockquote code del div em h3 h4 h5 h6 hr img li ol pre span strong table tbody td th thead tr ul'.split(
      ' ',
    );
  const hostile = [
    '<script>window.hacked = 1</script>',
    '<img src=x onerror="window.hacked = 1">',
    'text <img src=x onerror="window.hacked = 1"> text',
    '<svg onload="window.hacked = 1"><animate onbegin="window.hacked = 1"/></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror="window.hacked = 1"></style></table></mtext></math>',
    '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
    '<details open ontoggle="window.hacked = 1">x</details>',
    '<style>* { display: none }</style>',
    '<base href="https://evil.example/"><form action="x"><input autofocus onfocus="window.hacked = 1">',
    '[x](javascript:window.hacked=1)',
    '[x](JaVaScRiPt:window.hacked=1)',
    '[x](  javascript:window.hacked=1)',
    '[x](java&#115;cript:window.hacked=1)',
    '[x](vbscript:x) [x](data:text/html,<script>1</script>) [x](file:///etc/passwd) [x](blob:https://songs.example/1)',
    '[x]: javascript:window.hacked=1\n\n[x] [y][x] ![z][x]',
    '<javascript:window.hacked=1>',
    '![x](data:image/svg+xml,<svg onload=alert(1)>)',
    '![x](https://evil.example/pixel.png)',
    '![x](//evil.example/pixel.png)',
    '![x](x" onerror="window.hacked=1)',
    '[x](https://a.example/" onmouseover="window.hacked=1)',
    '```html" onclick="window.hacked=1\n<script>window.hacked = 1</script>\n```',
    '`<script>window.hacked = 1</script>`',
    '| <script>window.hacked = 1</script> |\n|---|\n| <img src=x onerror="window.hacked = 1"> |',
    '- <script>window.hacked = 1</script>\n  > <img src=x onerror="window.hacked = 1">',
    '&lt;script&gt;window.hacked = 1&lt;/script&gt; &#60;img src=x onerror=window.hacked=1&#62;',
    '[[<img src=x onerror="window.hacked = 1">]] **<b onclick="window.hacked = 1">x</b>**',
    '### <script>window.hacked = 1</script>',
    '<!-- --><script>window.hacked = 1</script>',
    '$<script>window.hacked = 1</script>$ $$<img src=x onerror="window.hacked = 1">$$',
    String.raw`$\href{javascript:window.hacked=1}{x}$ $\url{javascript:window.hacked=1}$`,
    String.raw`$\includegraphics{https://evil.example/pixel.png}$`,
    String.raw`$\htmlStyle{position:fixed}{x}$ $\style{position:fixed}{x}$ $\class{evil}{x}$ $\id{evil}{x}$ $\data{a=b}{x}$`,
    String.raw`$\text{<img src=x onerror="window.hacked = 1">}$`,
    '\uE0000\uE001 \uE0009\uE001 \uE002 \0',
  ];

  test.each(hostile)('%s', async (body) => {
    await show(`${body}\n\nand the rest`);
    expect(window).not.toHaveProperty('hacked');
    expect(box.textContent).toContain('and the rest');
    for (const element of box.querySelectorAll<HTMLElement>(':not(math, math *)')) {
      expect(allowed).toContain(element.localName);
      for (const { name } of element.attributes) {
        expect([
          'class',
          'part',
          'href',
          'target',
          'rel',
          'src',
          'alt',
          'decoding',
          'scope',
          'start',
          'title',
          'tabindex',
        ]).toContain(name);
      }
    }
    for (const link of box.querySelectorAll('[href]')) expect(link.getAttribute('href')).toMatch(/^https?:/);
    for (const image of found('img')) expect(image.getAttribute('src')).toMatch(/^https:\/\/songs\.example\//);
    for (const piece of found('math, math *')) {
      for (const { name } of piece.attributes) expect(name).not.toMatch(/^on|^id$|src/);
    }
  });

  test.each(['<script>alert(1)</script>', 'a <b onclick="x">word</b>', '<!-- note -->'])(
    '%s stands as text',
    async (body) => {
      await show(body);
      expect(textOf(box)).toBe(body);
    },
  );
});

describe('too much of it', () => {
  const sizes: [string, string][] = [
    ['a megabyte', '**あ** $x$ '.repeat(100_000)],
    ['quotes in quotes', '>'.repeat(5_000) + ' deep'],
    ['thirty quotes', '> '.repeat(30) + 'deep'],
    ['lists in lists', '- '.repeat(3_000) + 'deep'],
    ['a hundred lists', Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth * 2)}- deep`).join('\n')],
    ['brackets', '[['.repeat(4_000)],
    ['signs of emphasis', '**a *b __c '.repeat(800)],
    ['dollars', '$ $$ '.repeat(1_900)],
    ['opened formulas', String.raw`\( \[ $$ $x `.repeat(800)],
    ['ticks', Array.from({ length: 130 }, (_, count) => '`'.repeat(count + 1)).join(' ')],
    ['a long formula', `$${'x+'.repeat(3_000)}x$`],
    ['a deep formula', `$${'\\sqrt{'.repeat(250)}x${'}'.repeat(250)}$`],
    ['a formula without end', String.raw`$\def\a{\a\a}\a$`],
    ['a formula that grows', String.raw`$\def\a{${'x'.repeat(700)}}${'\\a'.repeat(90)}$`],
    ['a formula as wide as a street', String.raw`street $\rule{9999em}{9999em}\hspace{9999cm}$`],
  ];

  test.each(sizes)('%s is shown, and bounded', async (_, body) => {
    await show(body);
    expect(box.textContent.replace(/\W/g, '')).toContain(body.replace(/\W/g, '').slice(0, 6));
    expect(box.querySelectorAll('*').length).toBeLessThan(20_000);
    expect(box.scrollWidth).toBeLessThan(20_000);
    expect(found('blockquote '.repeat(26))).toEqual([]);
  });
});

describe('mathematics', () => {
  const formulas: [body: string, tex: string[]][] = [
    ['$y = F(x) + x$', ['y=F(x)+x']],
    [String.raw`前 \(a_b\) 中 \[c_d\] 後`, ['ab', 'cd']],
    ['$$\ny = F(x) + x\n$$', ['y=F(x)+x']],
    ['入力 $x$ を … $$ y = F(x) + x $$', ['x', 'y=F(x)+x']],
    ['$a_b$ と $c_d$ は _強い_', ['ab', 'cd']],
    ['*$a*b$* と **$F(x)$**を', ['a∗b', 'F(x)']],
    ['| $|x|$ | $a$ |\n|---|---|\n| $y$ | 1 |', ['|x|', 'a', 'y']],
    ['> $$\n> y = x\n> $$', ['y=x']],
    ['- $$\n  y = x\n  $$', ['y=x']],
    ['### 式 $x$', ['x']],
    ['[[残差 $F(x)$]]', ['F(x)']],
    ['[式 $x$](https://a.example/)', ['x']],
    [String.raw`$\text{費用 \$5}$`, ['費用 $5']],
    [String.raw`$\begin{pmatrix} a & b \\ c & d \end{pmatrix}$`, ['(abcd)']],
    [String.raw`$$\begin{aligned} a &= b \\[2pt] &= c \end{aligned}$$`, ['a=b=c']],
    ['$x$、$y$', ['x', 'y']],
  ];

  test.each(formulas)('%s', async (body, expected) => {
    await show(body);
    expect(found('math').map((math) => math.textContent?.replace(/[\s\u2061]/gu, ''))).toEqual(
      expected.map((tex) => tex.replace(/\s/g, '')),
    );
    expect(box.textContent).not.toMatch(/[\uE000-\uE002]/);
  });

  const plain = [
    '$5 と $6',
    '$5と$6です',
    '$a と $b',
    '$ a$ と書く',
    String.raw`\$x\$`,
    '$ x $ は式でない',
    '`$x$`',
    '`` a ` $x$ ``',
    '```\n$$ y = x $$\n```',
    '    $x$ は字下げ',
    '$x は閉じない',
    '$x \n\n y$ は段落をまたぐ',
    '$$ 閉じない\n\n別の段落',
    '$$$$',
    String.raw`\\(x\\)`,
  ];

  test.each(plain)('%s has none', async (body) => {
    await show(body);
    expect(found('math, .tex')).toEqual([]);
    expect(box.textContent.replace(/\s/g, '')).toBe(body.replace(/`{2,3}|\\(?=[$\\])|^`|`$|\s/g, ''));
  });

  test('cannot be called up twice by private characters in the text', async () => {
    await show('$x$ \uE0000\uE001');
    expect(found('math')).toHaveLength(1);
  });

  test('stands on a line of its own where the author set it so', async () => {
    await show('$a$ $$b$$');
    expect(found('.formula').map(textOf)).toEqual(['b']);
    expect(found('.inline-formula').map(textOf)).toEqual(['a']);
    expect(found('math').map((math) => math.namespaceURI)).toEqual(Array(2).fill('http://www.w3.org/1998/Math/MathML'));
  });

  test.each([String.raw`\frac{a`, String.raw`\foo`, 'a_b_c', '}', String.raw`\left( x`])(
    'broken TeX stands as it is written, with its fault as a title: %s',
    async (tex) => {
      await show(`前 $${tex}$ 後 $x$`);
      const code = box.querySelector<HTMLElement>('code.tex');
      expect(code?.textContent).toBe(`$${tex}$`);
      expect(code?.title).toMatch(/\w{4}/);
      expect(found('math').map(textOf)).toEqual(['x']);
    },
  );
});

describe('Markdown', () => {
  const pieces: [body: string, selector: string, texts: string[]][] = [
    ['[[残差]] と [[勾配 **消失**]]', 'b.term[part=term]', ['残差', '勾配 消失']],
    ['`[[x]]` [ [x] ] [[ ', '.term', []],
    ['**「残差」**を足す', 'strong', ['「残差」']],
    ['これは**F(x)**です', 'strong', ['F(x)']],
    ['a **b** c', 'strong', ['b']],
    ['*強* と ~~誤り~~', 'em, del', ['強', '誤り']],
    ['## 二\n### 三\n#### 四', 'h3, h4', ['二', '三', '四']],
    ['# 一', 'h1, h2', []],
    ['- a\n- b\n  1. c', 'ul > li > ol > li', ['c']],
    ['3. c', 'ol[start="3"] > li', ['c']],
    ['- [x] a\n- [ ] b', 'li.task', ['☑ a', '☐ b']],
    ['> 引用', 'blockquote > p', ['引用']],
    ['| a | b |\n|:-:|--:|\n| 1 | 2 |', 'th[scope=col].center, td.right', ['a', '2']],
    ['```js\na < b && c\n```', 'pre > code', ['a < b && c']],
    ['a &lt; b &amp; &#x3042;&#12356; &copy; &nope;', 'p', ['a < b & あい &copy; &nope;']],
    ['一\n\n二', 'p', ['一', '二']],
    ['[論文](https://arxiv.org/abs/1512.03385)', 'a[target=_blank][rel="noopener noreferrer nofollow"]', ['論文']],
    ['[x](javascript:1) [y](ftp://a.example)', 'a', []],
    ['https://a.example/x を', 'a[href="https://a.example/x"]', ['https://a.example/x']],
    ['<mailto:a@b.example> ', 'a[href="mailto:a@b.example"]', ['mailto:a@b.example']],
    ['[次](other.html)', 'a[href="https://songs.example/resnet/other.html"]', ['次']],
    ['![図](https://evil.example/a.png) ![表](data:image/png;base64,AA)', 'p', ['図 表']],
  ];

  test.each(pieces)('%s', async (body, selector, texts) => {
    await show(body);
    expect(found(selector).map(textOf)).toEqual(texts);
  });

  test('a new line is a new line', async () => {
    await show('一行目\n二行目<br>三行目');
    expect(found('p > br')).toHaveLength(2);
  });

  test('images come from the origin of the song', async () => {
    await show('![図](images/a.svg) ![表](https://songs.example/b.png)');
    expect(found('img').map((image) => [image.getAttribute('src'), image.getAttribute('alt')])).toEqual([
      ['https://songs.example/resnet/images/a.svg', '図'],
      ['https://songs.example/b.png', '表'],
    ]);
  });
});
