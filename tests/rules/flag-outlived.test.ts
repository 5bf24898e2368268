import { expect, test } from 'vitest'
import { findingsOf } from '../vocabulary.ts'
import { line } from './release-samples.ts'
import { itemWith, roadmap } from './samples.ts'

const rules = ['flag-outlived']
const withFlag = (fields: string) => ({
  'roadmap/main.mdx': roadmap(),
  'releases/v1.3.mdx': line('1.3', '2026-09-30'),
  'releases/v1.4.mdx': line('1.4', '2026-12-31', '', 'planned'),
  'roadmap/items/a.mdx': itemWith(
    ['{ status: done }'],
    `flag: { name: fast, default: "on"${fields} }`,
  ),
})

test('a flag outlives the line in which it was to go', async () => {
  expect(await findingsOf(withFlag(', remove-in: "1.3"'), { rules })).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:6:47 warning flag-outlived: Flag \`fast\` was to be removed in \`1.3\`, which is released; remove it and write \`removed\`, or name a later line.
      releases/v1.3.mdx:5:5 released here"
  `)
})

test.each([', remove-in: "1.3", removed: 2026-09-01', ', remove-in: "1.4"', ''])(
  'a flag that is removed, goes later or stays is in order:%s',
  async (fields) => expect(await findingsOf(withFlag(fields), { rules })).toBe(''),
)

test('a flag that goes in a line without a document', async () => {
  expect(await findingsOf(withFlag(', remove-in: "1.9"'))).toContain('error unknown-reference')
})
