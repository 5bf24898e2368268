import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { wg } from './group-samples.ts'

const rules = ['wg-finished']
const findings = (fields: string) => findingsOf({ 'groups/wg-a.mdx': wg(fields) }, { rules })

test('a working group that has done what it was for', async () => {
  expect(
    await findings(
      'deliverables: [{ title: A guide, url: https://example.org/guide, done: 2026-11-01 }]',
    ),
  ).toMatchInlineSnapshot(`
    "groups/wg-a.mdx:5:72 warning wg-finished: All deliverables are done since 2026-11-01, and the results are announced; it is time to disband the working group.
      help: Set \`status: retired\` and say why in \`retired\`, or add what is still to be done."
  `)
})

test('a working group with a deliverable left', async () => {
  expect(
    await findings(
      'deliverables: [{ title: A guide, url: https://example.org/guide, done: 2026-11-01 }, { title: A tool }]',
    ),
  ).toBe('')
})
