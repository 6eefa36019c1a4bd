import { Ajv2020 } from 'ajv/dist/2020.js';

const iri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
const tag = '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$';
const languageMap = {
  type: 'object',
  propertyNames: { pattern: tag },
  additionalProperties: { type: 'string', minLength: 1 },
  minProperties: 1,
};
const extensions = { type: 'object', propertyNames: iri };
const duration = { type: 'string', pattern: '^PT\\d+(\\.\\d{1,2})?S$' };

/** An object of which nothing is known but what is named. */
const closed = (properties: Record<string, unknown>, ...required: string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const agent = {
  ...closed({
    objectType: { const: 'Agent' },
    name: { type: 'string' },
    mbox: { type: 'string', pattern: '^mailto:[^@\\s]+@[^@\\s]+$' },
    mbox_sha1sum: { type: 'string', pattern: '^[0-9a-f]{40}$' },
    openid: iri,
    account: closed({ homePage: iri, name: { type: 'string' } }, 'homePage', 'name'),
  }),
  oneOf: ['mbox', 'mbox_sha1sum', 'openid', 'account'].map((name) => ({ required: [name] })),
};

/** Only an interaction has responses, and one with choices says which they are. */
// oxlint-disable unicorn/no-thenable -- it is a word of the schema's language
const definition = {
  ...closed(
    {
      type: iri,
      name: languageMap,
      description: languageMap,
      interactionType: { enum: ['choice', 'fill-in'] },
      correctResponsesPattern: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
      choices: {
        type: 'array',
        minItems: 1,
        items: closed({ id: { type: 'string', pattern: '^\\S+$' }, description: languageMap }, 'id', 'description'),
      },
    },
    'type',
    'name',
  ),
  if: { required: ['interactionType'] },
  then: {
    properties: { type: { const: 'http://adlnet.gov/expapi/activities/cmi.interaction' } },
    required: ['correctResponsesPattern'],
    if: { properties: { interactionType: { const: 'choice' } } },
    then: { required: ['choices'] },
    else: { not: { required: ['choices'] } },
  },
  else: { not: { anyOf: [{ required: ['choices'] }, { required: ['correctResponsesPattern'] }] } },
};
// oxlint-enable unicorn/no-thenable
const activity = closed({ id: iri, definition }, 'id', 'definition');
const activities = { type: 'array', items: activity, minItems: 1 };

/** What version 1.0.3 of the Experience API allows of statements such as ours. */
const statement = closed(
  {
    id: { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' },
    actor: agent,
    verb: closed({ id: iri, display: languageMap }, 'id', 'display'),
    object: activity,
    result: closed({
      completion: { type: 'boolean' },
      success: { type: 'boolean' },
      response: { type: 'string' },
      duration,
      extensions,
    }),
    context: closed({
      language: { type: 'string', pattern: tag },
      platform: { type: 'string' },
      contextActivities: closed({ parent: activities, grouping: activities }),
      extensions: {
        ...extensions,
        properties: { 'http://id.tincanapi.com/extension/ending-point': duration },
        required: ['http://id.tincanapi.com/extension/ending-point'],
      },
    }),
    timestamp: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$' },
  },
  'id',
  'actor',
  'verb',
  'object',
  'context',
  'timestamp',
);

const validate = new Ajv2020({ allErrors: true }).compile(statement);

/** What is wrong with a statement. */
export function faultsOf(made: unknown): string[] {
  validate(made);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
