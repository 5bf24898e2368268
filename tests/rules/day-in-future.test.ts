import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { line } from './release-samples.ts'
import { itemWith, people, rfc, roadmap } from './samples.ts'

const rules = ['day-in-future']

test('a release, a patch, a vote, a meeting and a step that have not happened', async () => {
  const wrong = {
    'people.yaml': people,
    'roadmap/main.mdx': roadmap(),
    'releases/v1.3.mdx': line('1.3', '2027-06-30'),
    'releases/v1.2.mdx': line(
      '1.2',
      '2026-06-30',
      'patches: [{ component: a, version: "1.2.1", on: 2026-11-21 }]',
    ),
    'roadmap/items/a.mdx': itemWith(['{ status: done, on: 2027-Q1 }']),
    'rfcs/0001-a.mdx': rfc(1, 'status: accepted\ndecided: { on: 2027-01-01, for: 9, against: 0 }'),
    'groups/sig-a.mdx': mdx(
      'title: A\ntype: sig\nstatus: active\nformed: 2026-12-01\nactivity: [{ on: 2026-12-02, what: meeting }]',
    ),
  }
  expect(await findingsOf(wrong, { rules })).toMatchInlineSnapshot(`
    "groups/sig-a.mdx:5:9 warning day-in-future: \`2026-12-01\` is yet to come, but \`formed\` is a day on which something happened; correct it.
    groups/sig-a.mdx:6:18 warning day-in-future: \`2026-12-02\` is yet to come, but \`activity.on\` is a day on which something happened; correct it.
    releases/v1.2.mdx:6:49 warning day-in-future: \`2026-11-21\` is yet to come, but \`patches.on\` is a day on which something happened; correct it.
    releases/v1.3.mdx:5:5 warning day-in-future: \`2027-06-30\` is yet to come, but \`on\` is a day on which something happened; correct it.
    rfcs/0001-a.mdx:6:16 warning day-in-future: \`2027-01-01\` is yet to come, but \`decided.on\` is a day on which something happened; correct it.
    roadmap/items/a.mdx:5:25 warning day-in-future: \`2027-Q1\` is yet to come, but \`history.on\` is a day on which something happened; correct it."
  `)
})

test('days of today, of a period that has begun, and of plans are in order', async () => {
  const good = {
    'people.yaml': people,
    'roadmap/main.mdx': roadmap(),
    'releases/v1.3.mdx': line('1.3', '2026-11-20'),
    'releases/v1.4.mdx': line('1.4', '2027-06-30', '', 'planned'),
    'roadmap/items/a.mdx': itemWith(['{ status: done, on: 2026-Q4 }']),
    'groups/sig-a.mdx': mdx('title: A\ntype: sig\nstatus: proposed\nformed: 2026-12-01'),
  }
  expect(await findingsOf(good, { rules })).toBe('')
})
