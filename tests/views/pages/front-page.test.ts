import { expect, test } from 'vitest'
import { mdx } from '../../vocabulary.ts'
import { item, lines, roadmap, viewed } from '../project.ts'

test('the front page counts what is here and lists what needs attention', async () => {
  const page = (
    await viewed({
      'people.yaml': 'ada:\n  name: Ada\n',
      'roadmap/plan.mdx': roadmap(['late', 'later', 'idea']),
      'roadmap/items/late.mdx': item('Late', ['in-progress 2026-Q3'], 'owners: [ada]'),
      'roadmap/items/later.mdx': item('Later still', ['planned 2026-Q1'], 'owners: [ada]'),
      'roadmap/items/idea.mdx': item('Idea', ['unplanned']),
      'process/planning.mdx': mdx('title: Planning'),
    })
  ).front()
  expect(page.summary).toMatchInlineSnapshot(
    `"6 documents, checked on 20 November 2026: no errors, 4 warnings."`,
  )
  expect(
    page.counts.map(({ count, text, href }) => `${count} ${text} ${href}`),
  ).toMatchInlineSnapshot(`
    [
      "3 Items /roadmap/items/",
      "1 Roadmaps /roadmap/",
      "1 Pages /process/",
      "1 People /people/",
    ]
  `)
  expect(
    page.overdue.shown.map(({ text, lateness }) => `${text}: ${lateness?.text}`),
  ).toMatchInlineSnapshot(`
    [
      "Later still: 234 days overdue",
      "Late: 51 days overdue",
    ]
  `)
  expect(lines(page.unowned.shown)).toMatchInlineSnapshot(
    `"[unplanned] Idea → /roadmap/items/idea/"`,
  )
  expect(page.findings.map(({ rule, count }) => `${rule}: ${count}`)).toMatchInlineSnapshot(`
    [
      "missing-tracking-issue: 2",
      "target-passed: 2",
    ]
  `)
  expect(page.changed).toHaveLength(5)
})

test('an item kept as history says on which day it was late', async () => {
  const page = (
    await viewed({
      'roadmap/plan.mdx': roadmap(['late'], 'as-of: 2020-06-30'),
      'roadmap/items/late.mdx': item('Late', ['planned 2020-Q1']),
    })
  ).front()
  expect(page.overdue.shown.map(({ text, asOf }) => [text, asOf])).toEqual([
    ['Late', '30 June 2020'],
  ])
})

test('a project without a fault is calm', async () => {
  const page = (await viewed({ 'process/planning.mdx': mdx('title: Planning') })).front()
  expect(page.calm).toBe(true)
  expect(page.summary).toBe('1 document, checked on 20 November 2026: no errors, no warnings.')
})

test('a long list is cut, and says by how much', async () => {
  const ids = Array.from({ length: 25 }, (_, index) => `idea-${index}`)
  const items = ids.map((id) => [`roadmap/items/${id}.mdx`, item(id, ['unplanned'])])
  const documents = { 'roadmap/plan.mdx': roadmap(ids), ...Object.fromEntries(items) }
  const { unowned } = (await viewed(documents)).front()
  expect([unowned.shown.length, unowned.more]).toEqual([20, 5])
})
