import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { scratchProject } from '../../scratch.ts'
import { project, type TestProject } from '../project.ts'
import { changedFiles, filesIn, HERE, NOT_COMPILED } from './clean-build.ts'
import { SITE } from './facts.ts'

test('the first build of a day keeps the code, and shows the day on every page that has it', async () => {
  using site = project(SITE)
  const config = site.read('astro.config.mjs').replace("{ today: '2026-11-20' }", '')
  site.write({ 'astro.config.mjs': config })
  const buildOn = builder(site)
  await buildOn('2026-11-20')
  const before = filesIn(site.root)
  expect(await buildOn('2026-12-20')).toContain(NOT_COMPILED)
  const after = filesIn(site.root)
  expect(changedFiles(before, after)).toContain('/health/index.html')
  for (const kept of ['dist', '.cache', '.astro', 'node_modules/.cache'])
    rmSync(join(site.root, kept), { recursive: true, force: true })
  expect(await buildOn('2026-12-20')).not.toContain(NOT_COMPILED)
  expect(changedFiles(filesIn(site.root), after)).toEqual([])
}, 1_200_000)

function builder(site: TestProject): (day: string) => Promise<string> {
  const file = join(scratchProject({}), 'day')
  const module = pathToFileURL(resolve('tests/astro/unchanged/set-day.mjs'))
  module.searchParams.set('file', file)
  return async (day) => {
    writeFileSync(file, day)
    const { code, output } = await site.build({ ...HERE, NODE_OPTIONS: `--import ${module}` })
    expect(code, output).toBe(0)
    return output
  }
}
