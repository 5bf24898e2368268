import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { issues } from './issue-samples.ts'
import { line } from './release-samples.ts'

const closed = { state: 'CLOSED', closedAt: '2026-11-10T08:00:00Z' }

/** The findings about an issue of a milestone, beside the line 1.4. */
const found = (milestone: string, fields = {}, status = 'released') =>
  findingsOf(
    {
      'releases/v1.4.mdx': line('1.4', '2026-11-16', '', status),
      'issues/code.json': issues({
        number: 12,
        milestone: { number: 4, title: milestone },
        ...fields,
      }),
    },
    { rules: ['milestone-missed'] },
  )

test('an open issue of a line that is out', async () => {
  expect(await found('Guide v1.4.0')).toMatchInlineSnapshot(`
    "issues/code.json:2:72 warning milestone-missed: Issue 12, \`An issue\`, is open, and line \`1.4\` was released without it; move it to another milestone, and say why.
      releases/v1.4.mdx:5:5 released here"
  `)
})

test('an issue of a later line, of another kind of milestone, and a closed one are in order', async () => {
  expect(await found('Guide v1.5.0')).toBe('')
  expect(await found('Someday, 11.4.2 perhaps')).toBe('')
  expect(await found('1.4', closed)).toBe('')
})

test('an issue of a line that is only planned is in order', async () => {
  expect(await found('Guide v1.4.0', {}, 'planned')).toBe('')
})
