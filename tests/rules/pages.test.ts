import { existsSync, globSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CATALOGUE } from '../../plugins/engine/settings/rule-catalogue.ts'
import { changedLines } from '../vocabulary.ts'
import {
  begunPage,
  fencesIn,
  HEADINGS,
  headOf,
  pageFile,
  readPage,
  reportsOf,
  section,
  withHead,
  withReport,
} from './rule-page.ts'

/** `UPDATE_PAGES=1` writes the head and the report of each page, and begins a page that is missing. */
const isUpdating = process.env['UPDATE_PAGES'] === '1'

/** Rules that no document breaks on purpose. */
const BEYOND_EXAMPLES = ['unparsable']

const UPDATE = 'UPDATE_PAGES=1 npx vitest run tests/rules/pages.test.ts'

const rules = [...CATALOGUE]
const shown = rules.filter(([rule]) => !BEYOND_EXAMPLES.includes(rule))

test('every rule has its page, and every page its rule', () => {
  expect(rules.length).toBeGreaterThan(30)
  const pages = globSync('src/content/docs/rules/*.md').map((file) => file.replaceAll('\\', '/'))
  const files = rules.map(([rule]) => pageFile(rule))
  const without = files.filter((file) => !isUpdating && !pages.includes(file))
  expect(
    without.map(
      (file) =>
        `${file} is missing; npm run new-rule writes a rule with its page, and ${UPDATE} begins the page of a rule that is there`,
    ),
  ).toEqual([])
  const stray = pages.filter((file) => !files.includes(file))
  expect(stray.map((file) => `${file} is about no rule; remove it`)).toEqual([])
})

test.each(rules)('the page of %s begins with what the table of rules says', (rule, info) => {
  const file = pageFile(rule)
  const head = headOf(rule, info)
  if (isUpdating) {
    writeFileSync(file, existsSync(file) ? withHead(readPage(rule), head) : begunPage(head))
  }
  const page = readPage(rule)
  expect(changedLines(page.slice(0, head.length), head), outdated(rule)).toEqual([])
})

test.each(shown)('the page of %s shows what is reported, and how to fix it', async (rule) => {
  const page = readPage(rule)
  const refused = fencesIn(section(page, 'broken'))
  const fixed = fencesIn(section(page, 'fix'))
  const empty = [
    ...(refused.length > 0 ? [] : [`## ${HEADINGS.broken}`]),
    ...(fixed.length > 0 ? [] : [`## ${HEADINGS.fix}`]),
  ]
  expect(empty, `${pageFile(rule)} shows no document below these headings`).toEqual([])
  const [before = '', after] = await reportsOf(rule, [refused, fixed])
  expect(before, `${pageFile(rule)}: nothing is found in what it refuses`).toContain(`[${rule}]`)
  expect(after, `${pageFile(rule)}: what it fixes is found as well`).not.toContain(`[${rule}]`)
  if (isUpdating) writeFileSync(pageFile(rule), withReport(page, before))
  const [report = ''] = fencesIn(section(readPage(rule), 'report')).map(({ text }) => text)
  expect(changedLines(report, before), outdated(rule)).toEqual([])
})

test('no page has a line that only marks where text was to be', () => {
  const marked = rules.filter(([rule]) => /^\*\*\w\*\*$/m.test(readPage(rule)))
  expect(marked.map(([rule]) => `${pageFile(rule)} has such a line; remove it`)).toEqual([])
})

function outdated(rule: string): string {
  return `${pageFile(rule)} is not what it should be; run ${UPDATE}`
}
