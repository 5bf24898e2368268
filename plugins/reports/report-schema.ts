import { SEVERITIES } from '../basics/finding.ts'
import { PASSED_OVER_REASONS } from '../basics/passed-over.ts'

const count = (description: string) => ({ type: 'integer', minimum: 0, description })
const text = (description: string) => ({ type: 'string', description })
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

const FINDING = {
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

const SUMMARY = {
  type: 'object',
  additionalProperties: false,
  required: ['documents', ...SEVERITIES, 'allowed'],
  properties: {
    documents: count('Documents that were checked.'),
    error: count('Findings of severity error, whether shown or not.'),
    warning: count('Findings of severity warning, whether shown or not.'),
    info: count('Findings of severity info, whether shown or not.'),
    allowed: count('Findings that an exception allows.'),
    omitted: count('Findings that are counted and not shown.'),
    held: count('Findings that the baseline or an earlier revision had already.'),
    gone: count('Findings that the baseline holds and that are gone.'),
  },
}

/** The contract of the JSON report, as JSON Schema 2020-12. */
export const REPORT_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Milepost report',
  description: 'What milepost check --format json prints.',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'today', 'summary', 'findings'],
  properties: {
    version: { const: 1, description: 'Of this contract.' },
    today: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}$',
      description: 'The day the check was made for.',
    },
    summary: SUMMARY,
    findings: { type: 'array', items: FINDING },
    held: {
      type: 'array',
      description: 'Findings that are older than the work. They never fail a check.',
      items: {
        ...FINDING,
        required: ['by', ...FINDING.required],
        properties: {
          by: text('`baseline`, or the revision that had the finding.'),
          ...FINDING.properties,
        },
      },
    },
    passedOver: {
      type: 'array',
      description:
        'Files and folders that nothing was read from. It is absent when there are none.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['file', 'reason'],
        properties: {
          file: text('From the root of the project, with / between folders.'),
          reason: { enum: PASSED_OVER_REASONS },
        },
      },
    },
  },
}
