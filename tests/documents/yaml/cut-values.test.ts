import { expect, test } from 'vitest'
import { readYaml } from '../../../plugins/documents/yaml/yaml.ts'

/** The texts that findings mark, each with its rule. */
function marked(source: string): string[] {
  const { faults } = readYaml(source)
  return faults.map(({ rule, start, end }) => `${rule ?? 'syntax'} ${source.slice(start, end)}`)
}

test.each([
  ['title: Fix issue #12 in the API', 'misread-value #12 in the API'],
  [
    'description: Since PR #532 each release has notes.',
    'misread-value #532 each release has notes.',
  ],
  ['title: Release #12', 'misread-value #12'],
  ['title: Track the # of users', 'misread-value # of users'],
  ['slack: #sig-docs', 'misread-value #sig-docs'],
  ['channels:\n  slack: #sig-docs\n  list: a', 'misread-value #sig-docs'],
  ['channels:\n  - #sig-docs', 'misread-value #sig-docs'],
  ['issues:\n  - Close issue #12', 'misread-value #12'],
  ['channels: { slack: #sig-docs }', 'syntax #sig-docs'],
  ['issues: [a #12, b]', 'syntax #12'],
])('YAML cuts %j', (source, expected) => {
  expect(marked(source)).toEqual([expected])
})

test.each([
  'target: 2027-Q1 # agreed in May',
  'target: 2027-Q1 #agreed',
  'created: 2026-03-01 # 2 days late',
  'version: 1.10 #12',
  'number: 12 #twelve',
  'open: true #x',
  'title: "Fix" #12',
  'tags: [a, b] #12',
  'status: draft # until 2 votes are in',
  'status: draft #|accepted|rejected',
  'owners: # those who answer\n  - ana # lead',
  'empty:\n# a comment\nnext: a',
  'language: C# and F#',
  'text: |\n  Issue #12\n',
])('a comment is one: %j', (source) => {
  expect(marked(source)).toEqual([])
})
