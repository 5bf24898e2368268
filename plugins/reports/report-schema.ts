import { SEVERITIES } from '../basics/finding.ts'
import { PASSED_OVER_REASONS } from '../basics/passed-over.ts'
import { FINDING, text } from './finding-schema.ts'

const count = (description: string) => ({ type: 'integer', minimum: 0, description })
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
