import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { line } from './release-samples.ts'

const rules = ['release-overdue']
const planned = { 'releases/v1.4.mdx': line('1.4', '2025-12-31', '', 'planned') }

test('the day of a planned line has passed', async () => {
  expect(await findingsOf(planned, { rules })).toMatchInlineSnapshot(`
    "releases/v1.4.mdx:5:5 warning release-overdue: Line \`1.4\` was planned for 2025-12-31, 10 months and 20 days ago, and is still \`planned\`; write that it is released, or move it.
      help: Write the new day in \`on\`, and the old one with the reason in \`moved\`."
  `)
})

test('a line on its day, and a released one, are in order', async () => {
  expect(await findingsOf(planned, { rules, today: '2025-12-31' })).toBe('')
  const out = { 'releases/v1.4.mdx': line('1.4', '2025-12-31') }
  expect(await findingsOf(out, { rules })).toBe('')
})
