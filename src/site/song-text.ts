import type { Card, Question } from '../core/cards.ts';
import type { Line, Lyrics } from '../core/lyrics.ts';
import type { SongCredit, SongFile } from '../core/song.ts';
import { cardMarkup } from './card-markup.ts';
import { type Markup, markup } from './markup.ts';
import { fromPage, type SongAddresses } from './song-addresses.ts';

/** What a page tells of a song. */
export interface SongText {
  song: SongFile;
  lyrics: Lyrics;
  cards: readonly Card[];
}

/** The song as text: its lyric, its cards and its credits, to be read without any script. */
export function songText({ song, lyrics, cards }: SongText, addresses: SongAddresses): Markup {
  return markup`<article class="song-text" lang="${song.language}">
<section class="lyrics" aria-labelledby="lyrics"><h2 id="lyrics">歌詞</h2>
${verses(lyrics)}</section>
${cards.length ? cardList(cards, addresses) : undefined}${song.credits.length ? credits(song.credits, addresses) : undefined}</article>`;
}

function verses({ lines, sections }: Lyrics): Markup[] {
  const starts = [-Infinity, ...sections.map(({ start }) => start), Infinity];
  return starts.slice(0, -1).map((start, index) => {
    const sung = lines.filter((line) => line.start >= start && line.start < (starts[index + 1] ?? Infinity));
    const label = sections[index - 1]?.label;
    return markup`${label ? markup`<h3>${label}</h3>\n` : undefined}${sung.length ? lineList(sung) : undefined}`;
  });
}

function lineList(lines: readonly Line[]): Markup {
  return markup`<ol>\n${lines.map((line) => markup`<li>${rubied(line)}${line.translations.map(translation)}</li>\n`)}</ol>\n`;
}

function translation(text: string): Markup {
  return markup` <small>${text}</small>`;
}

function rubied({ text, ruby }: Line): Markup {
  const pieces: Markup[] = [];
  let end = 0;
  for (const { from, to, reading } of ruby) {
    const above = markup`<ruby>${text.slice(from, to)}<rp>(</rp><rt>${reading}</rt><rp>)</rp></ruby>`;
    pieces.push(markup`${text.slice(end, from)}${above}`);
    end = to;
  }
  return markup`${pieces}${text.slice(end)}`;
}

function cardList(cards: readonly Card[], addresses: SongAddresses): Markup {
  return markup`<section class="cards" aria-labelledby="cards"><h2 id="cards">解説カード</h2>
${cards.map((card) => cardText(card, addresses))}</section>\n`;
}

function cardText({ id, title, runs, body, questions }: Card, addresses: SongAddresses): Markup {
  const sung = runs.map((phrases) => markup`<p>${phrases.join(' / ')}</p>`);
  return markup`<section class="card" id="card-${id}"><h3>${title}</h3>
${sung.length ? markup`<blockquote>${sung}</blockquote>\n` : undefined}${cardMarkup(body, addresses)}${questions.map((question) => questionText(question, addresses))}</section>\n`;
}

function questionText({ prompt, choices, answers }: Question, addresses: SongAddresses): Markup {
  const list = (texts: readonly string[]) =>
    markup`<ul>${texts.map((text) => markup`<li>${cardMarkup(text, addresses)}</li>`)}</ul>`;
  const right = choices.filter((choice) => choice.right).map(({ text }) => text);
  return markup`<section class="question"><h4>問</h4>${cardMarkup(prompt, addresses)}
${choices.length ? list(choices.map(({ text }) => text)) : undefined}<details><summary>答え</summary>${list([...right, ...answers])}</details></section>\n`;
}

function credits(all: readonly SongCredit[], addresses: SongAddresses): Markup {
  return markup`<section class="credits" aria-labelledby="credits"><h2 id="credits">クレジット</h2>
<dl>${all.map((one) => credit(one, addresses))}</dl></section>\n`;
}

function credit({ role, name, license, href }: SongCredit, addresses: SongAddresses): Markup {
  const linked = (text: string) =>
    href ? markup`<a href="${fromPage(href, addresses)}">${text}</a>` : markup`${text}`;
  return markup`<div><dt>${role}</dt><dd>${license ? markup`${name} · ${linked(license)}` : linked(name)}</dd></div>`;
}
