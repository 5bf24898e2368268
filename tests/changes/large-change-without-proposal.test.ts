import { expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'
import { type ChangeConditions, type Facts, faultsOf } from './vocabulary.ts'

const rfc = (number: number, status: string) =>
  mdx(`title: T\nnumber: ${number}\nauthors: []\nstatus: ${status}`)

const documents = {
  'rfcs/0081-scaling.mdx': rfc(81, 'accepted'),
  'rfcs/0082-sharding.mdx': rfc(82, 'rejected'),
  'process/0081-plan.mdx': mdx('title: A plan'),
}
const homes = ['https://flyte.example/docs', 'https://github.com/flyteorg/flyte']
const LARGE = { 'src/a.ts': 400, 'src/b.ts': 803 }

const faults = (facts: Facts, conditions: ChangeConditions = {}) =>
  faultsOf('large-change-without-proposal', facts, { documents, homes, ...conditions })

test('a change of many lines', async () => {
  expect(await faults({ files: LARGE })).toMatchInlineSnapshot(`
    "Cannot find a proposal for a change of 1,203 lines (up to 500 need none).
      help: Name it in the description by \`rfc:id\`, \`[[id]]\`, its page or its file."
  `)
})

test('a change of many files, with a limit of its own', async () => {
  const files = { a: 1, b: 1, c: 1 }
  const policy = { large: { lines: 2, files: 2 } }
  expect(await faults({ files }, { policy })).toMatchInlineSnapshot(`
    "Cannot find a proposal for a change of 3 lines (up to 2 need none) and 3 files (up to 2 need none).
      help: Name it in the description by \`rfc:id\`, \`[[id]]\`, its page or its file."
  `)
})

test('a small change needs none, and what is generated makes none large', async () => {
  const files = { 'src/a.ts': 500, 'web/package-lock.json': 9_000, 'src/gen/a.ts': 9_000 }
  const generated = ['package-lock.json', '/src/gen/']
  expect(await faults({ files }, { policy: { generated } })).toBe('')
  expect(await faults({ files })).not.toBe('')
})

test.each([
  'As in rfc:81.',
  'RFC:81',
  'rfc:0081-scaling',
  'see [[rfc:81]]',
  '[[0081-scaling|the proposal]]',
  '[[81#motivation]]',
  'content/rfcs/0081-scaling.mdx',
  '[proposal](../content/rfcs/0081-scaling.mdx#motivation)',
  'https://github.com/flyteorg/flyte/blob/main/content/rfcs/0081-scaling.mdx',
  'https://github.com/flyteorg/flyte/blob/a/b/content/rfcs/0081-scaling.mdx?plain=1#L3.',
  '/rfcs/0081-scaling/',
  'It is at https://flyte.example/docs/rfcs/0081-scaling/.',
  'https://flyte.example/docs/rfcs/0081-scaling#motivation',
])('a proposal named by %j', async (description) => {
  expect(await faults({ files: LARGE, description })).toBe('')
})

test('a proposal that the change only edits does not count until the change names it', async () => {
  const files = { ...LARGE, 'content/rfcs/0081-scaling.mdx': 1 }
  expect(await faults({ files })).toContain('Cannot find a proposal')
  expect(await faults({ files, title: 'Scale out (rfc:81)' })).toBe('')
})

test.each([
  'rfc:83',
  'page:0081-plan',
  '[[0081-plan]]',
  'arfc:81',
  '<!-- rfc:81 -->',
  '`[[rfc:81]]`',
  'https://elsewhere.example/docs/rfcs/0081-scaling/',
  'https://flyte.example.org/docs/rfcs/0081-scaling/',
  'content/process/0081-plan.mdx',
])('no proposal named by %j', async (description) => {
  expect(await faults({ files: LARGE, description })).toContain('Cannot find a proposal')
})

test('a proposal that is gone or was turned down does not count', async () => {
  const files = { ...LARGE, 'content/rfcs/0081-scaling.mdx': 'gone' } as const
  expect(await faults({ files, description: 'As in rfc:82' })).toMatchInlineSnapshot(`
    "Cannot find a proposal for a change of 1,213 lines (up to 500 need none).
      help: The rfc \`0082-sharding\` does not count, it is \`rejected\`. Name it in the description by \`rfc:id\`, \`[[id]]\`, its page or its file."
  `)
})

test('which kinds of documents are proposals is configured', async () => {
  const policy = { proposals: ['page'] }
  expect(await faults({ files: LARGE, description: '[[0081-plan]]' }, { policy })).toBe('')
  expect(await faults({ files: LARGE, description: 'rfc:81' }, { policy })).toContain('`page:id`')
})

test.each(['[['.repeat(150_000), 'rfc:'.repeat(75_000), '/a'.repeat(150_000), '/'.repeat(300_000)])(
  'a description that is made to take for ever is read to its end',
  async (description) => {
    expect(await faults({ files: LARGE, description })).toContain('Cannot find a proposal')
  },
)
