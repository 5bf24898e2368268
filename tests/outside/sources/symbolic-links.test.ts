import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../../plugins/engine/check.ts'
import { readConfig } from '../../../plugins/engine/config.ts'
import { diskSource } from '../../../plugins/outside/sources/disk-source.ts'
import { scratchProject } from '../../scratch.ts'
import { mdx, TODAY } from '../../vocabulary.ts'

/** The findings about links in a project, one for each name and the path that it leads to. */
async function linksOf(links: Readonly<Record<string, string>>) {
  const root = scratchProject({
    'content/process/a.md': mdx('title: A', '[owners](../OWNERS)'),
    'content/process/owners': 'ana\n',
    'content/process/plan.json': '{}\n',
    'content/process/pic.png': 'x',
  })
  for (const [path, target] of Object.entries(links)) {
    symlinkSync(target, join(root, 'content', path))
  }
  const source = diskSource(root, 'content')
  const { findings } = await check(source, readConfig({}), { today: TODAY, processes: 0 })
  return findings.map(({ severity, rule, file }) => `${severity} ${rule} ${file}`)
}

test('a link to another file of the project, of which nothing is read or shown, is no finding', async () => {
  expect(await linksOf({ OWNERS: 'process/owners' })).toEqual([])
})

test('a link that leads out, to a folder, nowhere, or that would be read or shown', async () => {
  const links = {
    OWNERS: '/etc/hostname',
    folder: 'process',
    gone: 'process/gone',
    'plan.json': 'process/plan.json',
    'pic.png': 'process/pic.png',
  }
  expect(await linksOf(links)).toEqual([
    'error symbolic-link content/OWNERS',
    'error symbolic-link content/folder',
    'error symbolic-link content/gone',
    'error symbolic-link content/pic.png',
    'error symbolic-link content/plan.json',
    // The file that the link leads to is outside of the project.
    'error broken-link content/process/a.md',
  ])
})
