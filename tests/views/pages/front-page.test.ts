import { expect, test } from 'vitest'
import { mdx } from '../../vocabulary.ts'
import { item, lines, roadmap, viewed } from '../project.ts'

const PLAN = {
  'people.yaml': 'ada:\n  name: Ada\n',
  'roadmap/plan.mdx': roadmap(['late', 'soon', 'idea']),
  'roadmap/items/late.mdx': item('Late', ['in-progress 2026-Q3'], 'owners: [ada]'),
  'roadmap/items/soon.mdx': item('Soon', ['planned 2026-12'], 'owners: [ada]'),
  'roadmap/items/idea.mdx': item('Idea', ['unplanned']),
  'groups/core.mdx': mdx(
    'title: Core\ntype: team\nstatus: active\nlooking-for: [helpers]\nformed: 2026-11-02\nmeetings: [{ title: Call, cadence: weekly, day: friday, time: "10:00", tz: UTC }]',
  ),
}

test('the front page says what comes next, when groups meet, and what has changed', async () => {
  const page = (await viewed(PLAN)).front()
  expect(page.plan.map(({ title, note, rows }) => [title, note, lines(rows.shown)])).toEqual([
    ['Now', '2026-Q4', '[planned] Soon → /roadmap/items/soon/'],
  ])
  expect(page.meetings.map(({ title, group, time }) => [title, group.text, time.text])[0]).toEqual([
    'Call',
    'Core',
    '2026-11-20, 10:00',
  ])
  expect(page.changes.map(({ date, document, what }) => [date, document.text, what])).toEqual([
    ['2026-11-02', 'Core', 'New'],
  ])
  expect(page.more).toEqual({
    plan: { text: 'The whole plan by time', href: '/by-time/' },
    changes: { text: 'All changes', href: '/changes/' },
  })
  expect(page.open).toEqual({ text: '1 item, 1 group', href: '/unowned/' })
})

test('documents are counted, one of a kind in the singular', async () => {
  const { counts } = (await viewed(PLAN)).front()
  expect(counts.map(({ count, text, href }) => `${count} ${text} ${href}`)).toEqual([
    '3 Items /roadmap/items/',
    '1 Roadmap /roadmap/',
    '1 Group /groups/',
    '1 Person /people/',
  ])
})

test('findings are counted in one line, shown, or nowhere', async () => {
  const front = async (checks?: 'show' | 'link' | 'hide') => {
    const { summary, attention, findings } = (await viewed(PLAN, { checks })).front()
    return [summary, attention?.text, ...findings.map(({ rule, count }) => `${rule}: ${count}`)]
  }
  expect({
    link: await front(),
    show: await front('show'),
    hide: await front('hide'),
  }).toMatchInlineSnapshot(`
    {
      "hide": [
        "6 documents, checked on 2026-11-20.",
        undefined,
      ],
      "link": [
        "6 documents, checked on 2026-11-20: no errors, 3 warnings.",
        "1 item is late. The check has 3 findings.",
      ],
      "show": [
        "6 documents, checked on 2026-11-20: no errors, 3 warnings.",
        "1 item is late. The check has 3 findings.",
        "missing-tracking-issue: 2",
        "target-passed: 1",
      ],
    }
  `)
})

test('a site that hides findings has none on health and on documents', async () => {
  const views = await viewed(PLAN, { checks: 'hide' })
  expect([views.health().findings, views.item('late').findings]).toEqual([[], []])
  const shown = await viewed(PLAN)
  expect(shown.health().findings.map(({ rule }) => rule)).toContain('target-passed')
  expect(shown.item('late').findings.map(({ rule }) => rule)).toContain('target-passed')
})

test('a project without a fault needs no attention', async () => {
  const page = (await viewed({ 'process/planning.mdx': mdx('title: Planning') })).front()
  expect(page.attention).toBeUndefined()
  expect(page.summary).toBe('1 document, checked on 2026-11-20: no errors, no warnings.')
})
