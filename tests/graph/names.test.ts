import { expect, test } from 'vitest'
import { findingsOf, mdx } from '../vocabulary.ts'

const page = (fields = '', body = '') => mdx(`title: Page\n${fields}`, body)

test('two documents with one id are shown with both places', async () => {
  const documents = { 'process/plan.mdx': page(), 'process/old/plan.md': page() }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "process/plan.mdx:2:8 error duplicate-id: Duplicate page \`plan\`, already defined by \`content/process/old/plan.md\`; rename one of them.
      process/old/plan.md:2:8 first used here"
  `)
})

test('ids that differ by case only', async () => {
  const documents = { 'process/plan.mdx': page(), 'process/Plan.mdx': page() }
  expect(await findingsOf(documents, { rules: ['duplicate-id'] })).toMatchInlineSnapshot(`
    "process/plan.mdx:2:8 error duplicate-id: File name differs from \`content/process/Plan.mdx\` by case only; rename one of them.
      process/Plan.mdx:2:8 first used here"
  `)
})

test('two kinds may share an id', async () => {
  expect(await findingsOf({ 'process/main.mdx': page(), 'roadmap/main.mdx': page() })).toBe('')
})

test('an alias that is the id or the alias of another', async () => {
  const documents = {
    'process/a.mdx': page('aliases: [b, former]'),
    'process/b.mdx': page(),
    'process/c.mdx': page('aliases:\n  - earlier\n  - former'),
  }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "process/a.mdx:3:11 error duplicate-id: Alias \`b\` is taken by \`content/process/b.mdx\`; choose another or remove it.
      process/b.mdx:2:8 first used here
    process/c.mdx:5:5 error duplicate-id: Alias \`former\` is taken by \`content/process/a.mdx\`; choose another or remove it.
      process/a.mdx:2:8 first used here"
  `)
})

test('an alias names its document', async () => {
  const documents = {
    'process/a.mdx': page('aliases: [former]'),
    'process/b.mdx': page('', 'See [[former]] and [[page:former]].'),
  }
  expect(await findingsOf(documents)).toBe('')
})

test('what a second document of an id says is checked all the same', async () => {
  const documents = {
    'process/plan.mdx': page(),
    'process/z/plan.mdx': page('', 'See [[ghost]].'),
    'process/other.mdx': page('', 'See [the plan](z/plan.mdx).'),
  }
  expect(await findingsOf(documents)).toMatchInlineSnapshot(`
    "process/z/plan.mdx:2:8 error duplicate-id: Duplicate page \`plan\`, already defined by \`content/process/plan.mdx\`; rename one of them.
      process/plan.mdx:2:8 first used here
    process/z/plan.mdx:5:5 error unknown-reference: Cannot find document \`ghost\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks."
  `)
})

test('an RFC answers to its number', async () => {
  const rfc = mdx('title: Groups\nnumber: 81\nauthors: [ana]\nstatus: draft')
  const documents = {
    'people.yaml': 'ana: { name: Ana }\n',
    'rfcs/0081-groups.mdx': rfc,
    'process/a.mdx': page('', 'See [[rfc:81]], [[rfc:0081]] and [[rfc:82]].'),
  }
  expect(await findingsOf(documents, { rules: ['unknown-reference'] })).toMatchInlineSnapshot(
    `"process/a.mdx:5:34 error unknown-reference: Cannot find rfc \`82\`."`,
  )
})
