import { expect, test } from 'vitest'
import { readConfig } from '../../plugins/engine/config.ts'
import { report } from '../../plugins/engine/report.ts'
import { REPORTS } from '../../plugins/reports/index.ts'
import { checked, findingsOf, mdx } from '../vocabulary.ts'

const CODE = "import x from './x.js'\n\nIt is {x}. [y](javascript:x) <Unknown z={x} />"

const DOCUMENTS = {
  'process/a.mdx': mdx('title: A', CODE),
  'process/deep/b.mdx': mdx('title: B', CODE),
  'process/c.md': mdx('title: C', '[y](javascript:x)'),
  'themes/d.mdx': mdx('title: D\nquery: https://example.org/', CODE),
}

/** The documents in which the guard finds something. */
async function guarded(trust: Parameters<typeof readConfig>[0]) {
  const { findings } = await checked(DOCUMENTS, { config: { trust } as never })
  return [...new Set(findings.map(({ file }) => file.replace('content/', '')))]
}

test.each([
  ['data', ['process/a.mdx', 'process/c.md', 'process/deep/b.mdx', 'themes/d.mdx']],
  ['code', ['process/c.md', 'milepost.config.ts']],
  [
    { kinds: ['theme'] },
    ['process/a.mdx', 'process/c.md', 'process/deep/b.mdx', 'milepost.config.ts'],
  ],
  [
    { folders: ['process/deep'] },
    ['process/a.mdx', 'process/c.md', 'themes/d.mdx', 'milepost.config.ts'],
  ],
  [
    { kinds: ['theme'], folders: ['process/deep/'] },
    ['process/a.mdx', 'process/c.md', 'milepost.config.ts'],
  ],
])('the guard is on where nobody is trusted: %j', async (trust, files) => {
  expect(await guarded(trust)).toEqual(files)
})

test('a folder of a kind inside the folder of a trusted one is not trusted', async () => {
  const documents = {
    'roadmap/plan.mdx': mdx('title: Plan', '{1}'),
    'roadmap/items/a.mdx': mdx('title: A\nroadmap: plan\nhistory: [{ status: planning }]', '{1}'),
  }
  expect(
    await findingsOf(documents, {
      config: { trust: { kinds: ['roadmap'] } },
      rules: ['code-in-content', 'guard-off'],
    }),
  ).toMatchInlineSnapshot(`
    "roadmap/items/a.mdx:7:1 error code-in-content: Unexpected code \`{1}\`; content is data, and runs nothing.
      help: A brace that is meant as a sign is written \`\\{\`; a comment is written \`{/* text */}\`.
    milepost.config.ts:- info guard-off: The guard is off for 1 document; the site runs their code.
      help: Set \`trust\` to the folders that need code, and review each change there as code."
  `)
})

test('what a document says in its fields and links is judged as ever', async () => {
  const documents = { 'process/a.mdx': mdx('titel: A', '{1} [[nobody]] <b>') }
  expect(await findingsOf(documents, { config: { trust: 'code' } })).toMatchInlineSnapshot(`
    "process/a.mdx:2:1 error unknown-field: Unknown field \`titel\`; did you mean \`title\`?
    process/a.mdx:5:5 error unknown-reference: Cannot find document \`nobody\`.
      help: For the brackets as signs, write \`\\[[\` or put them in back-ticks.
    process/a.mdx:5:16 error invalid-markup: Cannot find the closing tag of \`<b>\`; close it, or write \`\\<\`.
    milepost.config.ts:- info guard-off: The guard is off for 1 document; the site runs their code.
      help: Set \`trust\` to the folders that need code, and review each change there as code."
  `)
})

test.each(Object.keys(REPORTS) as (keyof typeof REPORTS)[])(
  'the report for %s says that the guard is off',
  async (format) => {
    const outcome = await checked(
      { 'process/a.mdx': DOCUMENTS['process/a.mdx'] },
      { config: { trust: 'code' } },
    )
    expect(report(outcome, format)).toContain('The guard is off for 1 document')
  },
)

test('no setting and no exception hides it', () => {
  expect(() => readConfig({ trust: 'code', rules: { 'guard-off': 'off' } })).toThrow(
    'The rule `guard-off` cannot be changed',
  )
})

test.each([
  [{ trust: { kinds: ['pgae'] } }, 'Unknown kind `pgae` in `trust`'],
  [{ trust: { folders: ['../src'] } }, 'a folder below the content folder'],
  [{ trust: 'code', versions: {} }, 'Documents of release branches are never programs'],
  [{ trust: 'code', links: { slugger: 'gitlab' } }, 'have the anchors of `github`'],
])('%j cannot be used', (config, message) => {
  expect(() => readConfig(config)).toThrow(message)
})
