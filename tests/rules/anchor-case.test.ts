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

test('an anchor whose letters look the same and are composed in another way', async () => {
  const [whole, parts] = ['デザイン', 'Grüße'].map((word) => [
    word.normalize('NFC'),
    word.normalize('NFD'),
  ])
  const text = `## ${whole?.[1]}\n\n## ${parts?.[0]}\n\n[a](#${whole?.[0]}) [b](#${parts?.[1]?.toLowerCase()})`
  expect(
    await findingsOf(
      { 'process/a.md': mdx('title: A', text) },
      { rules: [...rules, 'broken-anchor'] },
    ),
  ).toMatchInlineSnapshot(`
    "process/a.md:9:5 warning anchor-case: The letters of \`#デザイン\` look like those of its heading and are others; copy the heading.
      help: \`milepost check --fix\` writes it.
    process/a.md:9:16 warning anchor-case: The letters of \`#grüße\` look like those of its heading and are others; copy the heading.
      help: \`milepost check --fix\` writes it."
  `)
})
