import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const rules = ['anchor-case']
const findings = (link: string) =>
  findingsOf({ 'process/a.mdx': mdx('title: A', `## Two words\n\nSee [it](${link}).`) }, { rules })

test('a heading in other letter case than its anchor', async () => {
  expect(await findings('#Two-Words')).toMatchInlineSnapshot(`
    "process/a.mdx:7:10 warning anchor-case: Unexpected letter case in \`#Two-Words\`; write \`#two-words\`.
      help: \`milepost check --fix\` writes it."
  `)
})

test('the anchor as it is, and one that is not there at all', async () => {
  expect(await findings('#two-words')).toBe('')
  expect(await findings('#three-words')).toBe('')
})
