import type { Question } from '../core/cards.ts';
import { plainText } from '../core/plain-text.ts';
import { hashText } from '../core/text-hash.ts';
import type { LanguageMap, XapiActivity } from './xapi-statement.ts';

/** What an activity of a song is named by. */
export interface XapiSong {
  id: string;
  title: string;
  /** BCP 47. */
  language: string;
}

/** A song, its cards and their questions, as what somebody has done something with. */
export interface Activities {
  song: XapiActivity;
  card(card: { id: string; title: string }): XapiActivity;
  question(card: { id: string }, question: Question): XapiActivity;
}

type Definition = XapiActivity['definition'];

/** Of the verbs and the kinds of activities. */
export const vocabulary = 'http://adlnet.gov/expapi/';

/** Without a language of its own, a text is in none that is known. */
export const languageOf = ({ language }: XapiSong): string => language || 'und';

const said = (markdown: string) => markdown.split('\n').map(plainText).filter(Boolean).join(' ');
const choiceId = (index: number) => `choice-${index + 1}`;

/** What was answered, as stores compare it with the right responses. */
export function responseTo({ choices }: Question, answers: readonly string[]): string {
  const chosen = choices.flatMap(({ text }, index) => (answers.includes(text) ? [choiceId(index)] : []));
  return (chosen.length > 0 ? chosen : answers).join('[,]');
}

function interaction({ choices, answers }: Question, inLanguage: (text: string) => LanguageMap): Partial<Definition> {
  const right = choices.flatMap((choice, index) => (choice.right ? [choiceId(index)] : []));
  if (right.length === 0) return { interactionType: 'fill-in', correctResponsesPattern: answers };
  return {
    interactionType: 'choice',
    correctResponsesPattern: [right.join('[,]')],
    choices: choices.map(({ text }, index) => ({ id: choiceId(index), description: inLanguage(said(text)) })),
  };
}

/** @param iri the song's own; those of its cards go on from it, and bring a reader to them where it is the address of a page of ours */
export function describeActivities(song: XapiSong, iri: string): Activities {
  const inLanguage = (text: string): LanguageMap => ({ [languageOf(song)]: text });
  const cardIri = (id: string) => `${iri}${iri.includes('#') ? '&' : '#'}card=${encodeURIComponent(id)}`;
  const activity = (id: string, kind: string, name: string, more?: Partial<Definition>): XapiActivity => ({
    id,
    definition: { type: `${vocabulary}activities/${kind}`, name: inLanguage(name), ...more },
  });
  return {
    song: activity(iri, 'media', song.title),
    card: ({ id, title }) => activity(cardIri(id), 'lesson', title),
    question: ({ id }, question) =>
      activity(
        `${cardIri(id)}&question=${hashText(question.prompt).toString(36)}`,
        'cmi.interaction',
        said(question.prompt),
        interaction(question, inLanguage),
      ),
  };
}
