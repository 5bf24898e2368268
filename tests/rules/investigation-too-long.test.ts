import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { issues } from './issue-samples.ts'

const INVESTIGATED = { labels: [{ name: 'needs-investigation' }] }

/** The findings about an issue that was opened on a day of October 2026. */
const found = (day: string, fields: Readonly<Record<string, unknown>>) =>
  findingsOf(
    {
      'issues/code.json': issues({
        number: 12,
        createdAt: `2026-10-${day}T08:00:00Z`,
        ...fields,
      }),
    },
    { rules: ['investigation-too-long'] },
  )

test('an issue that is looked into for too long', async () => {
  expect(await found('01', INVESTIGATED)).toMatchInlineSnapshot(`
    "issues/code.json:2:57 warning investigation-too-long: Issue 12, \`An issue\`, has been looked into since it was opened 50 days ago; it was due on 2026-11-05.
      help: Give it a milestone or close it, and take \`needs-investigation\` off."
  `)
})

test('a milestone, the last day, and a closed issue are in order', async () => {
  expect(await found('01', { milestone: { number: 4, title: '1.4' } })).toBe('')
  expect(await found('16', INVESTIGATED)).toBe('')
  const closed = { state: 'CLOSED', closedAt: '2026-10-02T08:00:00Z' }
  expect(await found('01', { ...INVESTIGATED, ...closed })).toBe('')
})
