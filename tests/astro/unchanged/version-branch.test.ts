import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryAt } from '../../branches.ts'
import { astroConfig } from '../../versions/fixture.ts'
import { mdx } from '../../vocabulary.ts'
import { project, type TestProject } from '../project.ts'
import { expectAsClean, HERE, UNCHANGED } from './clean-build.ts'

const release = (line: string, on: string) =>
  mdx(`title: Release ${line}\nline: "${line}"\nstatus: released\non: ${on}`)

const FILES = {
  'astro.config.mjs': astroConfig(),
  '.gitignore': 'node_modules\n.astro\n.cache\ndist\n',
  'milepost.config.ts': 'export default { versions: { branches: true } }\n',
  'src/content/docs/about.md': '---\ntitle: About\n---\n\nAbout.\n',
  'content/releases/v1.2.mdx': release('1.2', '2026-02-20'),
  'content/releases/v1.3.mdx': release('1.3', '2026-10-20'),
  'content/process/where.mdx': mdx('title: Where', 'See [[how]].'),
  'content/process/how.mdx': mdx('title: How', 'Each quarter.'),
  'node_modules/.package-lock.json': '{}',
}

let site: TestProject
let repo: ReturnType<typeof repositoryAt>

beforeAll(async () => {
  site = project(FILES)
  repo = repositoryAt(site.root)
  repo.commit()
  repo.branch('release-v1.2')
  repo.branch('release-v1.3')
  const { code, output } = await site.build(HERE)
  expect(code, output).toBe(0)
}, 600_000)

afterAll(() => site[Symbol.dispose]())

test('a site whose branches stay the same stays as it is', async () => {
  expect((await site.build(HERE)).output).toContain(UNCHANGED)
}, 600_000)

test('a commit to the branch of a version is on every page that shows it', async () => {
  const title = mdx('title: How it is done', 'Each quarter.')
  const commit = () => repo.commitTo('release-v1.2', { 'content/process/how.mdx': title })
  await expectAsClean(site, commit, 'kept')
  expect(site.page('v1.2/process/where')).toContain('How it is done')
}, 600_000)

test('the branch of another version is on every page that shows it', async () => {
  const publish = () => {
    repo.commit({ 'content/releases/v1.4.mdx': release('1.4', '2026-11-01') })
    repo.branch('release-v1.4')
  }
  await expectAsClean(site, publish, 'kept')
  expect(site.page('next/process/where')).toContain('1.4')
}, 600_000)
