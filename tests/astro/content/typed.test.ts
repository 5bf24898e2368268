import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mdx } from '../../vocabulary.ts'
import { DOCUMENTS, project } from '../project.ts'

const WITHOUT_INTEGRATION = {
  ...DOCUMENTS,
  'astro.config.mjs': "export default { cacheDir: './.cache' }\n",
  'src/content.config.ts': `import config from '../milepost.config.ts'
import { milepostCollections } from '../../plugins/astro/index.ts'

export const collections = milepostCollections(config)
`,
  'src/pages/index.astro': '<p>Nothing of ours.</p>\n',
}

const FAULTY = {
  'content/process/change.mdx': mdx('title: Change\ncolour: red'),
  'content/process/planning.mdx': mdx('title: Planning', 'See [[releese]].'),
}

test.each([
  ['build', 'without the integration', WITHOUT_INTEGRATION],
  ['sync', 'without the integration', WITHOUT_INTEGRATION],
  ['sync', 'with the integration', DOCUMENTS],
] as const)(
  'astro %s fails with every finding %s',
  async (command, _, files) => {
    using site = project({ ...files, ...FAULTY })
    const { code, output } = await site.run(command)
    expect(code, output).toBe(1)
    expect(output).toContain('--> content/process/change.mdx:3:1')
    expect(output).toContain('--> content/process/planning.mdx:5:5')
    expect(output).toContain('2 errors')
  },
  120_000,
)

test('a site without the integration cannot run documents', async () => {
  using site = project({
    ...WITHOUT_INTEGRATION,
    'milepost.config.ts': "export default { trust: 'code' }\n",
  })
  const { code, output } = await site.run('sync')
  expect(code).toBe(1)
  expect(output).toContain('Only the integration compiles documents that are programs')
}, 120_000)

/** A page of the site that uses its collections. `tsc` compiles it. */
const USE = `import { getCollection } from 'astro:content'

for (const { data } of await getCollection('item')) {
  if (data.needs?.includes('release') || data.needs?.includes('old-tests')) console.log(data.title)
  const owners: ('ada' | 'team')[] | undefined = data.owners
  // @ts-expect-error No document has this id.
  if (data.roadmap === 'plam') console.log(owners)
  // @ts-expect-error Nor this one.
  data.needs?.includes('relaese')
}
`

test('after astro sync, fields that name documents are typed as the ids that exist', async () => {
  using site = project({
    ...DOCUMENTS,
    'content/groups/team.mdx': mdx('title: Team\ntype: team\nstatus: active'),
    'src/use.ts': USE,
    'tsconfig.json': JSON.stringify({
      extends: 'astro/tsconfigs/strict',
      compilerOptions: { allowImportingTsExtensions: true, skipLibCheck: true },
      include: ['.astro/types.d.ts', 'src/use.ts'],
    }),
  })
  const { code, output } = await site.run('sync')
  expect(code, output).toBe(0)
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc')
  const compiled = () =>
    execFileSync(process.execPath, [compiler, '-p', site.root], { encoding: 'utf8' })
  expect(compiled()).toBe('')
}, 120_000)
