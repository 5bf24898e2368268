import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryAt } from '../branches.ts'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
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

test('owners are written where the code host and `milepost change` read them', async () => {
  const root = monorepo()
  const words = ['export', 'codeowners', '--repository', 'r', '--root', 'packages/docs']
  expect((await milepostIn(root, [...words, '--check'])).exit).toBe(1)
  expect((await milepostIn(root, [...words, '--out'])).exit).toBe(0)
  expect(readFileSync(join(root, '.github/CODEOWNERS'), 'utf8')).toContain('milepost export')
  expect((await milepostIn(root, [...words, '--check'])).exit).toBe(0)
})
