import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEVERITIES } from '../../plugins/basics/finding.ts'
import { json } from '../../plugins/reports/json.ts'
import { REPORT_SCHEMA } from '../../plugins/reports/report-schema.ts'
import { finding, sample } from './sample.ts'

const validate = new Ajv2020({ allErrors: true }).compile(REPORT_SCHEMA)
const place = { line: 9, column: 9, endLine: 9, endColumn: 17 }

test('a finding with all it can have', () => {
  const related = [{ message: 'first listed here', file: 'content/map.mdx', place }]
  const at = finding({ place, id: 'item:e2e', help: 'Keep one.', related })
  expect(valid(json(sample([at])))).toMatchInlineSnapshot(`
    {
      "findings": [
        {
          "column": 9,
          "endColumn": 17,
          "endLine": 9,
          "file": "content/e2e.mdx",
          "help": "Keep one.",
          "id": "item:e2e",
          "line": 9,
          "message": "Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?",
          "related": [
            {
              "column": 9,
              "endColumn": 17,
              "endLine": 9,
              "file": "content/map.mdx",
              "line": 9,
              "message": "first listed here",
            },
          ],
          "rule": "unknown-reference",
          "severity": "error",
          "url": "https://milepost.example/rules/unknown-reference/",
        },
      ],
      "summary": {
        "allowed": 0,
        "documents": 61,
        "error": 1,
        "info": 0,
        "warning": 0,
      },
      "today": "2026-11-20",
      "version": 1,
    }
  `)
})

test('a finding with an edit that fixes it', () => {
  const fix = { place, was: 'ci-dockr', text: 'ci-docker' }
  expect(valid(json(sample([finding({ place, fix })]))).findings[0]).toMatchObject({
    fix: { line: 9, column: 9, endLine: 9, endColumn: 17, was: 'ci-dockr', text: 'ci-docker' },
  })
})

test('a finding without a place says why', () => {
  const at = finding({ placeless: 'The file is not UTF-8.' })
  expect(valid(json(sample([at]))).findings).toMatchInlineSnapshot(`
    [
      {
        "column": null,
        "endColumn": null,
        "endLine": null,
        "file": "content/e2e.mdx",
        "line": null,
        "message": "Cannot find item \`ci-dockr\`; did you mean \`ci-docker\`?",
        "placeless": "The file is not UTF-8.",
        "related": [],
        "rule": "unknown-reference",
        "severity": "error",
        "url": "https://milepost.example/rules/unknown-reference/",
      },
    ]
  `)
})

test('what is left out is counted', () => {
  const findings = [finding(), finding({ severity: 'warning' }), finding({ severity: 'info' })]
  expect(valid(json({ ...sample(findings), maxFindings: 1, allowed: 4 })).summary).toEqual({
    documents: 61,
    error: 1,
    warning: 1,
    info: 1,
    allowed: 4,
    omitted: 2,
  })
})

test('every text comes back as it was, and every report keeps its contract', () => {
  const text = fc.string({ unit: 'binary' })
  const number = fc.integer({ min: 1, max: 1_000_000 })
  const places = fc.record({ line: number, column: number, endLine: number, endColumn: number })
  const related = fc.array(fc.record({ message: text, file: text, place: fc.option(places) }))
  const findings = fc.record({
    rule: fc.constant('broken-link'),
    severity: fc.constantFrom(...SEVERITIES),
    message: text,
    file: text,
    place: fc.option(places),
    help: text,
    related,
  })
  fc.assert(
    fc.property(findings, (at) => {
      const [row] = valid(json(sample([at]))).findings
      const { rule, severity, message, file, help } = at
      expect(row).toMatchObject({ rule, severity, message, file, help, ...at.place })
    }),
  )
})

test.each([
  ['a finding with half a place', { column: null }],
  ['a finding without a place or a reason', { line: null, column: null }],
  ['a finding with a place and a reason for none', { placeless: 'It is a folder.' }],
  ['a severity that is none', { severity: 'fatal' }],
  ['a field that is none', { colour: 'red' }],
])('the schema refuses %s', (_, over) => {
  const report = valid(json(sample([finding({ place })])))
  expect(validate({ ...report, findings: [{ ...report.findings[0], ...over }] })).toBe(false)
})

function valid(text: string) {
  const report = JSON.parse(text)
  validate(report)
  expect(validate.errors ?? []).toEqual([])
  return report
}
