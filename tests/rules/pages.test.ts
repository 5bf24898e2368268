import { existsSync, globSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CATALOGUE } from '../../plugins/engine/rule-catalogue.ts'
import {
  fencesIn,
  headOf,
  pageFile,
  readPage,
  reportsOf,
  section,
  withHead,
  withReport,
} from './rule-page.ts'

/** `UPDATE_PAGES=1` writes the head and the report of each page anew. */
const isUpdating = process.env['UPDATE_PAGES'] === '1'

/** Rules that no document breaks on purpose. */
const BEYOND_EXAMPLES = ['unparsable']

const rules = [...CATALOGUE]
const shown = rules.filter(([rule]) => !BEYOND_EXAMPLES.includes(rule))

test('every rule has its page, and every page its rule', () => {
  expect(rules.length).toBeGreaterThan(30)
  expect(rules.map(([rule]) => rule).filter((rule) => !existsSync(pageFile(rule)))).toEqual([])
  const pages = globSync('src/content/docs/rules/*.md').map((file) => file.replaceAll('\\', '/'))
  expect(pages.toSorted()).toEqual(rules.map(([rule]) => pageFile(rule)).toSorted())
})

test.each(rules)('the page of %s begins with what the table of rules says', (rule, info) => {
  const page = readPage(rule)
  const head = headOf(rule, info)
  if (isUpdating) writeFileSync(pageFile(rule), withHead(page, head))
  else expect(page.slice(0, head.length)).toBe(head)
})

test.each(shown)('the page of %s shows what is reported, and how to mend it', async (rule) => {
  const page = readPage(rule)
  const refused = fencesIn(section(page, 'Refused'))
  const mended = fencesIn(section(page, 'How to fix'))
  const [report = ''] = fencesIn(section(page, 'Report')).map(({ text }) => text)
  expect([refused.length > 0, mended.length > 0]).toEqual([true, true])
  const [before = '', after] = await reportsOf(rule, [refused, mended])
  expect(before).toContain(`[${rule}]`)
  expect(after).not.toContain(`[${rule}]`)
  if (isUpdating) writeFileSync(pageFile(rule), withReport(readPage(rule), before))
  else expect(report).toBe(before)
})
