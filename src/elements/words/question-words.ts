/** The words around a card's questions. */
export interface QuestionWords {
  language: string;
  question: string;
  several: string;
  yourAnswer: string;
  answer: string;
  correct: string;
  /** The right answer follows. */
  wrong: string;
  right: string;
  chosen: string;
  /** So many questions are still below. */
  waiting(count: number): string;
}

const japanese: QuestionWords = {
  language: 'ja',
  question: '問',
  several: '正しいものをすべて選んでください。',
  yourAnswer: 'あなたの答え',
  answer: '答える',
  correct: '正解です。',
  wrong: '不正解です。正解：',
  right: '正解',
  chosen: '選んだ答え',
  waiting: (count) => `問い ${count}つ`,
};

const english: QuestionWords = {
  language: 'en',
  question: 'Question',
  several: 'Choose all that are right.',
  yourAnswer: 'Your answer',
  answer: 'Answer',
  correct: 'Correct.',
  wrong: 'Not correct. It is: ',
  right: 'Correct',
  chosen: 'Your choice',
  waiting: (count) => (count === 1 ? '1 question' : `${count} questions`),
};

/** The words in the language (BCP 47) nearest to the one asked for: Japanese for `ja…`, else English. */
export function questionWordsFor(language: string): QuestionWords {
  return language.toLowerCase().startsWith('ja') ? japanese : english;
}
