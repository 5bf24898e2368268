import { expect, expectTypeOf, test } from 'vitest'
import { defineKind, fields } from '../../plugins/config.ts'
import { check, memorySource, readConfig, report } from '../../plugins/index.ts'
import { mdx } from '../vocabulary.ts'

const today = '2026-11-20'
const page = memorySource({ 'content/process/a.md': mdx('title: A', 'See [[ghost]].') })
const config = readConfig()

/** Sätteri ends its process when it reads this. */
const DEADLY = '---\ntitle: A\n---\n\nexport const a="\\'

const decision = defineKind({
  name: 'decision',
  plural: 'decisions',
  describes: 'A decision.',
  folder: 'decisions',
  fields: {
    decided: fields.day().describe('When.'),
    votes: fields.count().optional().describe('How many agreed.'),
  },
})

test('texts are checked without a parser handed in', async () => {
  const outcome = await check(page, config, { today })
  expect(report(outcome)).toMatchInlineSnapshot(`
    "error[unknown-reference]: Cannot find document \`ghost\`.
     --> content/process/a.md:5:5
      |
    5 | See [[ghost]].
      |     ^^^^^^^^^
      = help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
      = see: https://milepost-dev.github.io/milepost/rules/unknown-reference/

    1 error in 1 document, checked for 2026-11-20.
    "
  `)
  expect(JSON.parse(report(outcome, 'json')).findings).toHaveLength(1)
})

test('a text that crashes the native parser is a finding', async () => {
  const deadly = memorySource({ 'content/process/a.mdx': DEADLY })
  const { findings } = await check(deadly, config, { today, processes: 1 })
  expect(findings.map(({ rule }) => rule)).toContain('unparsable')
})

test('parsing in this process finds the same', async () => {
  const [here, elsewhere] = await Promise.all([
    check(page, config, { today, processes: 0 }),
    check(page, config, { today, processes: 2 }),
  ])
  expect(here.findings).toEqual(elsewhere.findings)
  expect(here.documents).toEqual(elsewhere.documents)
})

test('entries of an own kind have the types of its fields', async () => {
  const source = memorySource({
    'content/decisions/a.md': mdx('title: A\ndecided: 2026-03-31\nvotes: 5'),
  })
  const options = { today, processes: 0 }
  const { graph } = await check(source, readConfig({ kinds: [decision] }), options)
  const [entry] = graph.entries(decision)
  expect(entry?.data).toMatchObject({ title: 'A', decided: '2026-03-31', votes: 5 })
  type Data = NonNullable<typeof entry>['data']
  expectTypeOf<Data['votes']>().toEqualTypeOf<number | undefined>()
  expectTypeOf<Data['decided']>().toExtend<string>()
  expectTypeOf<Data['title']>().toEqualTypeOf<string>()
  expectTypeOf<Data>().not.toHaveProperty('ghost')
})

test('files beside the content folder may be linked to and are no documents', async () => {
  const source = memorySource({
    'README.md': '# Read me',
    'otherss/process/b.md': mdx('title: B'),
    'content/process/a.md': mdx('title: A', '[Read me](../../README.md)'),
  })
  const { documents, findings } = await check(source, config, { today, processes: 0 })
  expect(documents.map(({ path }) => path)).toEqual(['content/process/a.md'])
  expect(findings).toEqual([])
})

test.each([
  [{ today: '2026-02-30' }, page, 'Expected a day that exists, written YYYY-MM-DD'],
  [{ today, processes: -1 }, page, 'Expected a whole number of processes, not `-1`.'],
  [{ today, processes: 0.5 }, page, 'Expected a whole number of processes, not `0.5`.'],
  [{ today }, memorySource({ 'a.md': '' }), 'Cannot find documents: no file of the source'],
])('a check with %o that cannot be made throws', async (options, source, message) => {
  await expect(check(source, config, options)).rejects.toThrow(message)
})

test('an unknown report is refused', async () => {
  const outcome = await check(page, config, { today, processes: 0 })
  expect(() => report(outcome, 'xml' as 'json')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: Unknown report \`xml\`, expected \`pretty\`, \`github\`, \`gitlab\`, \`json\` or \`sarif\`.]`,
  )
})
