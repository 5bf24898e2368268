import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'
import { people, rfc } from './samples.ts'

const rules = ['review-too-short']
const found = (vote: string, fields = '') =>
  findingsOf(
    {
      'people.yaml': people,
      'governance/flyte.mdx': mdx('title: Flyte\nfrom: 2026-01-01\nreview-days: 14'),
      'rfcs/0001-a.mdx': rfc(
        1,
        `status: accepted\ndecided: { for: 3, against: 0, ${vote} }\n${fields}`,
      ),
    },
    { rules },
  )

test('a review that is too short, or begins on no known day', async () => {
  expect(await found('on: 2026-11-01, opened: 2026-10-19')).toMatchInlineSnapshot(`
    "rfcs/0001-a.mdx:6:36 warning review-too-short: Decided 13 days after 2026-10-19, expected 14 days of review; correct the days, or vote again.
      governance/flyte.mdx:4:14 as this governance says"
  `)
  expect(await found('on: 2026-11-01')).toMatchInlineSnapshot(`
    "rfcs/0001-a.mdx:6:1 warning review-too-short: No \`opened\` says when the review began, expected 14 days of review; add the day.
      governance/flyte.mdx:4:14 as this governance says"
  `)
})

test('a review of the full length, and a decision before the governance, are in order', async () => {
  expect(await found('on: 2026-11-01, opened: 2026-10-18')).toBe('')
  expect(await found('on: 2026-11-01', 'created: 2026-09-01')).toBe('')
  expect(await found('on: 2025-11-01')).toBe('')
})
