import { html, type CSSResult, type TemplateResult } from 'lit';
import { isAnswerable } from '../core/answers.ts';
import type { Card, Question } from '../core/cards.ts';
import type { CardAnswerEvent } from './card-answer.ts';
import css from './card-questions.css?inline';
import { defineTags } from './define-tags.ts';
import { StageQuestion, type SetQuestion } from './stage-question.ts';
import { StageQuestionCue } from './stage-question-cue.ts';
import { styleOf } from './shadow-style.ts';

/** Sets a text of a card. */
export interface TextSetting {
  /** May have paragraphs, lists and all else. */
  block(text: string): unknown;
  /** Goes into a button. */
  line(text: string): unknown;
}

/** How a card's questions are shown, in a language of the interface. */
export interface QuestionTemplates {
  /** The questions, with what hears the answers. */
  list(language: string, hear: (event: CardAnswerEvent) => void): TemplateResult;
  /** For the card's foot: what says that questions wait below. */
  cue(language: string): TemplateResult;
}

/** Longer ones could hold the page up. */
const longestQuestion = 10_000;

export const questionStyles: CSSResult = styleOf(css);

/** All Markdown of a question. */
export const textsOf = ({ prompt, choices, answers }: Question): string[] => [
  prompt,
  ...choices.map(({ text }) => text),
  ...answers,
];

export function questionsOf({ questions }: Card): Question[] {
  return questions.filter((one) => isAnswerable(one) && textsOf(one).join('').length <= longestQuestion);
}

/** Throws a `RangeError` where a text is nested deeper than anyone can read. */
function setQuestion(question: Question, { block, line }: TextSetting): SetQuestion {
  const { prompt, choices, answers } = question;
  const right = choices.filter((choice) => choice.right).map(({ text }) => text);
  const shown = right.length > 0 ? right : answers.slice(0, 1);
  return {
    question,
    prompt: block(prompt),
    choices: right.length > 0 ? choices.map(({ text }) => line(text)) : [],
    // Set once more: a formula is a node, which cannot be in two places.
    answer: shown.map((text, index) => [index > 0 ? '、' : '', line(text)]),
  };
}

/** @returns nothing where there is no question that can be answered */
export function setQuestions(card: Card, setting: TextSetting): QuestionTemplates | undefined {
  const all = questionsOf(card).map((question) => setQuestion(question, setting));
  if (all.length === 0) return undefined;
  defineTags({ 'stage-question': StageQuestion, 'stage-question-cue': StageQuestionCue });
  return {
    list: (language, hear) =>
      html`${all.map(
        (set, index) =>
          html`<stage-question
            .set=${set}
            .place=${index}
            .language=${language}
            @card-answer=${hear}
          ></stage-question>`,
      )}`,
    cue: (language) => html`<stage-question-cue .language=${language}></stage-question-cue>`,
  };
}
