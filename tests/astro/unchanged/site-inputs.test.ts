import { rmSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AstroConfig } from 'astro'
import { beforeEach, expect, test } from 'vitest'
import { type SiteInputs, siteInputs } from '../../../plugins/astro/unchanged/site-inputs.ts'
import type { Day } from '../../../plugins/basics/calendar.ts'
import { openProject } from '../../../plugins/engine/project.ts'
import { repositoryAt } from '../../branches.ts'
import { scratchProject } from '../../scratch.ts'
import { mdx } from '../../vocabulary.ts'

let root: string
let repo: ReturnType<typeof repositoryAt>

beforeEach(() => {
  root = scratchProject({
    '.gitignore': 'dist\n',
    '.env': 'NAME=one\n',
    'astro.config.mjs': 'export default {}\n',
    'milepost.config.ts': 'export default { versions: { branches: true } }\n',
    'content/process/one.mdx': mdx('title: One'),
    'public/robots.txt': 'Disallow:\n',
    'src/pages/own.astro': '<p>Own</p>\n',
    'node_modules/.package-lock.json': '{}',
    'dist/index.html': 'built',
  })
  repo = repositoryAt(root)
  repo.commit()
})

/** Opens the project anew, as each build does. */
async function inputs(day = '2026-11-20', more: Partial<AstroConfig> = {}) {
  const url = (path: string) => pathToFileURL(join(root, path))
  const folders = {
    root: url('./'),
    srcDir: url('src/'),
    publicDir: url('public/'),
    outDir: url('dist/'),
    cacheDir: url('.c/'),
  }
  const astro = { ...folders, image: { domains: [], remotePatterns: [] }, ...more }
  const project = await openProject(root)
  const site = {
    astro: astro as unknown as AstroConfig,
    project,
    day: day as Day,
    config: undefined,
  }
  return siteInputs(site)
}

const digestOf = (all: SiteInputs | string) => (typeof all === 'string' ? all : all.digest)

test('a site is the same after a look at it, a new time of a file, and a build', async () => {
  const before = digestOf(await inputs())
  utimesSync(join(root, 'content/process/one.mdx'), 1, 1)
  repo.write({ 'dist/new.html': 'built again', '.astro/types.d.ts': '', '.c/store.json': '{}' })
  expect(digestOf(await inputs())).toBe(before)
})

test.each([
  ['a document', { 'content/process/one.mdx': mdx('title: Two') }],
  ['a new document', { 'content/process/two.mdx': mdx('title: Two') }],
  ['a public file', { 'public/robots.txt': 'Disallow: /\n' }],
  ['a page of the site', { 'src/pages/own.astro': '<p>Mine</p>\n' }],
  ['a setting of Astro', { 'astro.config.mjs': 'export default { base: "/a" }\n' }],
  ['a setting of Milepost', { 'milepost.config.ts': 'export default { content: "content" }\n' }],
  ['a variable for the site', { '.env': 'NAME=two\n' }],
  ['an installed package', { 'node_modules/.package-lock.json': '{ }' }],
])('%s that changes makes another site', async (_, files) => {
  const before = digestOf(await inputs())
  repo.write(files)
  expect(digestOf(await inputs())).not.toBe(before)
})

test('a file that is removed, a commit, a branch and another day make another site', async () => {
  const seen = [digestOf(await inputs())]
  rmSync(join(root, 'public/robots.txt'))
  seen.push(digestOf(await inputs()))
  repo.commit()
  seen.push(digestOf(await inputs()))
  repo.branch('release-v1.0')
  seen.push(digestOf(await inputs()), digestOf(await inputs('2026-11-21')))
  expect(new Set(seen).size).toBe(seen.length)
})

const codeOf = (all: SiteInputs | string) => (typeof all === 'string' ? all : all.code)

test('a document, a commit, a branch and another day leave the code of a site as it is', async () => {
  const before = codeOf(await inputs())
  repo.write({ 'content/process/two.mdx': mdx('title: Two') })
  repo.commit()
  repo.branch('release-v1.0')
  expect(codeOf(await inputs('2026-11-21'))).toBe(before)
})

test.each([
  ['a public file', { 'public/robots.txt': 'Disallow: /\n' }],
  ['a page of the site', { 'src/content/docs/a.md': 'A' }],
  ['a setting of Astro', { 'astro.config.mjs': 'export default { base: "/a" }\n' }],
  ['a file that no folder is known for', { 'data.json': '{}' }],
  ['an installed package', { 'node_modules/.package-lock.json': '{ }' }],
])('%s that changes makes other code', async (_, files) => {
  const before = codeOf(await inputs())
  repo.write(files)
  expect(codeOf(await inputs())).not.toBe(before)
})

test('a commit to pages of the site, whose days stand in the code, makes other code', async () => {
  const before = codeOf(await inputs())
  repo.commit({ 'src/pages/own.astro': '<p>Own</p>\n\n' })
  repo.commit({ 'src/pages/own.astro': '<p>Own</p>\n' })
  expect(codeOf(await inputs())).not.toBe(before)
})

test.each([
  ['a configuration that reads documents', "import { check } from 'milepost'\n", 'content'],
  ['a folder that holds code, too', '', 'src'],
])('with %s, a document is part of the code', async (_, text, content) => {
  repo.write({
    'astro.config.mjs': `${text}export default {}\n`,
    'milepost.config.ts': `export default { content: '${content}' }\n`,
    [`${content}/process/one.mdx`]: mdx('title: One'),
  })
  const before = codeOf(await inputs())
  repo.write({ [`${content}/process/one.mdx`]: mdx('title: Two') })
  expect(codeOf(await inputs())).not.toBe(before)
})

test('a site is unknown with links out of it, and with settings that bring something in', async () => {
  const known = { image: { domains: ['example.org'], remotePatterns: [] } } as never
  expect(await inputs(undefined, known)).toBe('pictures come from elsewhere')
  expect(await inputs(undefined, { adapter: { name: 'a', hooks: {} } })).toBe(
    'an adapter takes part',
  )
  symlinkSync('/etc/hostname', join(root, 'public/name'))
  expect(await inputs()).toBe('there are too many files, or links that lead elsewhere')
})
