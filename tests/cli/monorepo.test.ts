import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSite } from '../../plugins/astro/site/site.ts'
import { repositoryAt } from '../branches.ts'
import { scratchProject } from '../scratch.ts'
import { mdx, TODAY } from '../vocabulary.ts'
import { milepostIn } from './terminal.ts'

/** A repository whose documents are in one of its packages. */
function monorepo(): string {
  const root = scratchProject({
    'packages/docs/content/people.yaml': 'ada: { name: Ada }\n',
    'packages/docs/content/process/a.md': mdx('title: A', 'See [[ghost]].'),
  })
  repositoryAt(root).commit()
  return root
}

test('reports for a code host name files from the root of the repository', async () => {
  const root = monorepo()
  const { out } = await milepostIn(root, ['check', 'packages/docs', '--format', 'github'])
  expect(out).toContain('::error file=packages/docs/content/process/a.md,line=5')
  const sarif = await milepostIn(join(root, 'packages/docs'), ['check', '--format', 'sarif'])
  const [result] = JSON.parse(sarif.out).runs[0].results
  const { artifactLocation } = result.locations[0].physicalLocation
  expect(artifactLocation).toEqual({
    uri: 'packages/docs/content/process/a.md',
    uriBaseId: '%SRCROOT%',
  })
})

test('other reports name them from the project', async () => {
  const root = monorepo()
  const pretty = await milepostIn(root, ['check', 'packages/docs'])
  expect(pretty.out).toContain('--> content/process/a.md:5:5')
  const json = await milepostIn(root, ['check', 'packages/docs', '--format', 'json'])
  expect(JSON.parse(json.out).findings[0].file).toBe('content/process/a.md')
})

test('pages lead to their files on the code host', async () => {
  const root = join(monorepo(), 'packages/docs')
  writeFileSync(
    join(root, 'milepost.config.ts'),
    "export default { repository: 'https://example.org/project' }",
  )
  expect(await editLink(root)).toBe(
    'https://example.org/project/edit/main/packages/docs/content/process/a.md',
  )
})

test('a folder that git does not know is no part of the repository around it', async () => {
  const root = monorepo()
  mkdirSync(join(root, 'ignored/content/process'), { recursive: true })
  writeFileSync(join(root, 'ignored/content/process/b.md'), mdx('title: B'))
  writeFileSync(
    join(root, 'ignored/milepost.config.ts'),
    "export default { repository: 'https://example.org/project' }",
  )
  expect(await editLink(join(root, 'ignored'))).toBe(
    'https://example.org/project/edit/main/content/process/b.md',
  )
})

/** The edit link of the first page of prose. */
async function editLink(root: string): Promise<string | undefined> {
  const site = await openSite({ root, base: '/', today: TODAY, rulePages: false })
  const [path] = await site.paths(
    'page',
    (views) => views.page,
    async () => [],
  )
  return path && 'show' in path.props ? (await path.props.show()).page.editHref : undefined
}

test('owners are written where the code host and `milepost change` read them', async () => {
  const root = monorepo()
  const words = ['export', 'codeowners', '--repository', 'r', '--root', 'packages/docs']
  expect((await milepostIn(root, [...words, '--check'])).exit).toBe(1)
  expect((await milepostIn(root, [...words, '--out'])).exit).toBe(0)
  expect(readFileSync(join(root, '.github/CODEOWNERS'), 'utf8')).toContain('milepost export')
  expect((await milepostIn(root, [...words, '--check'])).exit).toBe(0)
})
