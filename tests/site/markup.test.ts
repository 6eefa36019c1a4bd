import { html, nothing } from 'lit';
import { describe, expect, test } from 'vitest';
import { markup, trustedMarkup } from '../../src/site/markup.ts';
import { templateMarkup } from '../../src/site/template-markup.ts';

const sign: string = '<';
const hostile = `"><script>alert('&')</script>`;
const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;';

describe('markup', () => {
  test.each([
    ['text is escaped', markup`<p title="${hostile}">${hostile}</p>`, `<p title="${escaped}">${escaped}</p>`],
    ['markup is not escaped twice', markup`<p>${markup`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
    [
      'lists are joined',
      markup`<ul>${['a', '<'].map((text) => markup`<li>${text}</li>`)}</ul>`,
      '<ul><li>a</li><li>&lt;</li></ul>',
    ],
    ['what is absent writes nothing', markup`<p>${undefined}</p>`, '<p></p>'],
    ['numbers are written', markup`<p>${0}</p>`, '<p>0</p>'],
    ['what another program wrote stands', markup`<p>${trustedMarkup('<math></math>')}</p>`, '<p><math></math></p>'],
  ])('%s', (_, written, expected) => {
    expect(written.toString()).toBe(expected);
  });
});

describe('a Lit template, written', () => {
  test.each([
    ['children', html`<p>${hostile}</p>`, `<p>${escaped}</p>`],
    ['attributes', html`<a href=${hostile} class="x">y</a>`, `<a href="${escaped}" class="x">y</a>`],
    ['an attribute within quotation marks', html`<a class="x ${sign}">y</a>`, '<a class="x &lt;">y</a>'],
    ['no attribute for nothing', html`<li class=${nothing} id=${sign}>y</li>`, '<li id="&lt;">y</li>'],
    ['nothing', html`<p>${nothing}${[undefined, null]}</p>`, '<p></p>'],
    ['templates and lists in templates', html`<p>${[html`<b>${sign.length}</b>`, '<']}</p>`, '<p><b>1</b>&lt;</p>'],
    ['markup', html`<p>${markup`<i>${'<'}</i>`}</p>`, '<p><i>&lt;</i></p>'],
  ])('has %s', (_, template, expected) => {
    expect(templateMarkup(template).toString()).toBe(expected);
  });

  test.each([
    ['listeners', html`<p @click=${() => undefined}></p>`],
    ['properties', html`<input .value=${'a'} />`],
    ['objects', html`<p>${{}}</p>`],
  ])('refuses %s', (_, template) => {
    expect(() => templateMarkup(template)).toThrow('cannot write');
  });
});
