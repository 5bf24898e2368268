import { expect, test } from 'vitest'
import {
  markdownChanges,
  markdownFinding,
  plainChanges,
} from '../../plugins/cli/rows/changes-report.ts'
import type { GraphChanges } from '../../plugins/views/changes/graph-changes.ts'

const NONE: GraphChanges = {
  ...{ created: [], removed: [], renamed: [], done: [], statuses: [], targets: [], withdrawn: [] },
  ...{ releases: [], leads: [], votes: [], pins: [], brokenLinks: [] },
  ...{ newFindings: [], fixedFindings: [] },
}

const row = (title: string, more: object = {}) => ({
  ...{ key: 'item:a', title, file: 'content/a.md' },
  ...more,
})
const FOUND = {
  ...{ rule: 'broken-link', severity: 'error' as const, message: 'Cannot find `b`.' },
  ...{ file: 'content/a.md', place: { line: 5, column: 2, endLine: 5, endColumn: 9 } },
}
const CHANGES: GraphChanges = {
  ...NONE,
  created: [row('One'), row('Two', { to: 'planned' })],
  targets: [row('Moved', { from: '2027-Q1', to: '2027-Q3', note: 'Hard' })],
  withdrawn: [row('Left', { from: '1.3' })],
  newFindings: [FOUND],
  fixedFindings: [{ ...FOUND, place: null }],
}

test('a comparison for a terminal', () => {
  expect(plainChanges(NONE)).toBe('Nothing has changed.\n')
  expect(plainChanges(CHANGES)).toMatchInlineSnapshot(`
    "New:
      item:a  One
      item:a  Two: planned

    New due date:
      item:a  Moved: 2027-Q1 → 2027-Q3 – Hard

    Promise withdrawn:
      item:a  Left: 1.3 → none

    New findings:
      error[broken-link] content/a.md:5:2  Cannot find \`b\`.

    Findings that are gone:
      error[broken-link] content/a.md  Cannot find \`b\`.
    "
  `)
})

test('a comparison for a pull request', () => {
  expect(markdownChanges(NONE)).toBe('### What this changes in the plan\n\nNothing has changed.\n')
  expect(markdownChanges(CHANGES)).toMatchInlineSnapshot(`
    "### What this changes in the plan

    #### New

    - <code>item:a</code> One
    - <code>item:a</code> Two: planned

    #### New due date

    - <code>item:a</code> Moved: 2027-Q1 → 2027-Q3 – Hard

    #### Promise withdrawn

    - <code>item:a</code> Left: 1.3 → none

    #### New findings

    - error <code>broken-link</code> <code>content/a.md:5:2</code> Cannot find <code>b</code>.

    #### Findings that are gone

    - error <code>broken-link</code> <code>content/a.md</code> Cannot find <code>b</code>.
    "
  `)
})

test('sixty rows of a section are all there, and of more the first sixty', () => {
  const rows = (length: number) => Array.from({ length }, (_, at) => row(`Row ${at}`))
  const linesOf = (length: number) =>
    markdownChanges({ ...NONE, created: rows(length) })
      .split('\n')
      .filter((line) => line.startsWith('- '))
  expect(linesOf(60)).toHaveLength(60)
  expect(linesOf(62).slice(59)).toEqual(['- <code>item:a</code> Row 59', '- … and 2 more'])
})

/** Returns the title as a comparison shows it, with a bar at each place where it may break. */
function titleOf(title: string): string {
  const [, shown = ''] =
    /<\/code> (.*)\n$/.exec(markdownChanges({ ...NONE, created: [row(title)] })) ?? []
  return shown.replaceAll('&#8203;', '|')
}

test('a title of 160 characters is whole, and a longer one ends with a whole sign', () => {
  expect(titleOf('x'.repeat(160))).toBe('x'.repeat(160))
  expect(titleOf('x'.repeat(161))).toBe(`${'x'.repeat(160)}…`)
  expect(titleOf(`😀${'x'.repeat(157)}😀y`)).toBe(`😀${'x'.repeat(157)}…`)
})

test('the sentence of a finding may have 400 characters', () => {
  const sentenceOf = (message: string) =>
    markdownFinding({ ...FOUND, message }).split('</code> ')[2]
  expect(sentenceOf('x'.repeat(400))).toBe('x'.repeat(400))
  expect(sentenceOf('x'.repeat(401))).toBe(`${'x'.repeat(400)}…`)
})

test.each([
  ['Hash a1b2c3d4e5f6', 'Hash a1b2c3|d4e5f6'],
  ['Hash A1B2C3D4E5F6', 'Hash A1B2C3|D4E5F6'],
  ['Word deadbeef', 'Word deadbeef'],
  ['Issue GH-12', 'Issue GH&#45;|12'],
  ['Issue gh-12', 'Issue gh&#45;|12'],
])('nothing that a code host looks for is left in %s', (title, shown) => {
  expect(titleOf(title)).toBe(shown)
})
