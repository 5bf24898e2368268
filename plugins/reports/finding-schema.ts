import { SEVERITIES } from '../basics/finding.ts'

/** A text of the schema. */
export const text = (description: string) => ({ type: 'string', description })
const position = (description: string) => ({ type: ['integer', 'null'], minimum: 1, description })

const PLACE = {
  message: text('What happened, then what to do. Text of the author stands in back-ticks.'),
  file: text('From the root of the project, with / between folders.'),
  line: position('Counts from 1; null when there is no place in the file.'),
  column: position('Counts from 1, in UTF-16 units.'),
  endLine: position('The line it ends on.'),
  endColumn: position('The column after the last character.'),
}

const counted = (description: string) => ({ type: 'integer', minimum: 1, description })

const RANGE = {
  line: counted('Counts from 1.'),
  column: counted('Counts from 1, in UTF-16 units.'),
  endLine: counted('The line it ends on.'),
  endColumn: counted('The column after the last character.'),
}

/** The part of the schema that says: a finding has a complete place, or no place and a reason. */
const PLACE_OR_REASON = {
  if: { properties: { line: { type: 'null' } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {
    required: ['placeless'],
    properties: {
      column: { type: 'null' },
      endLine: { type: 'null' },
      endColumn: { type: 'null' },
    },
  },
  else: {
    properties: {
      column: { type: 'integer' },
      endLine: { type: 'integer' },
      endColumn: { type: 'integer' },
      placeless: false,
    },
  },
}

/** One finding. */
export const FINDING = {
  type: 'object',
  additionalProperties: false,
  required: ['rule', 'severity', ...Object.keys(PLACE), 'url', 'related'],
  properties: {
    rule: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', description: 'Its permanent id.' },
    severity: { enum: SEVERITIES },
    ...PLACE,
    root: text('The name of the root that the file belongs to, if it is not the project itself.'),
    placeless: text('The reason why there is no place. It is present only then.'),
    id: text('The entry it is about, as kind:id.'),
    help: text('How to go on.'),
    fix: {
      type: 'object',
      description: 'The only edit that can be meant. It repairs the mistake.',
      additionalProperties: false,
      required: [...Object.keys(RANGE), 'was', 'text'],
      properties: {
        file: text('The file to edit. It is present only when it is not the file of the finding.'),
        ...RANGE,
        was: text('The text at the place. The edit applies only while it stands there.'),
        text: text('The text to put there.'),
      },
    },
    url: {
      type: ['string', 'null'],
      description: 'The page of the rule. Null for a rule of your own without a page.',
    },
    related: {
      type: 'array',
      description: 'Other places that explain the finding.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: Object.keys(PLACE),
        properties: PLACE,
      },
    },
  },
  ...PLACE_OR_REASON,
}
