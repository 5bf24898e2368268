import { afterAll, beforeAll, expect, test } from 'vitest'
import { project, type TestProject } from '../project.ts'
import {
  changedFiles,
  expectAsClean,
  filesIn,
  HERE,
  NOT_COMPILED,
  UNCHANGED,
} from './clean-build.ts'
import { FACTS, SITE } from './facts.ts'

let site: TestProject

beforeAll(async () => {
  site = project(SITE)
  const config = site.read('astro.config.mjs').replace("['../src", "['./src/own.css', '../src")
  site.write({ 'astro.config.mjs': config })
  const { code, output } = await site.build(HERE)
  expect(code, output).toBe(0)
}, 600_000)

afterAll(() => site[Symbol.dispose]())

test('a second build is over at once, and leaves the site as it is', async () => {
  const before = filesIn(site.root)
  const { code, output } = await site.build(HERE)
  expect(code, output).toBe(0)
  expect(output).toContain(UNCHANGED)
  expect(output).toContain('3 warnings in 10 documents')
  expect(changedFiles(before, filesIn(site.root))).toEqual([])
}, 600_000)

test.each(FACTS)(
  '%s that changes is on every page that shows it',
  async (_, files) => {
    const isDocument = (path: string) => path.startsWith('content/')
    const code = Object.keys(files).every(isDocument) ? 'kept' : 'compiled'
    await expectAsClean(site, () => site.write(files), code)
  },
  600_000,
)

test('another day is on every page that shows it', async () => {
  const config = site.read('astro.config.mjs')
  const next = config.replace('2026-11-20', '2026-12-20')
  await expectAsClean(site, () => site.write({ 'astro.config.mjs': next }), 'compiled')
}, 600_000)

test('a file of the site that somebody changes or removes is written again', async () => {
  const before = filesIn(site.root)
  site.write({ 'dist/index.html': 'Changed by hand' })
  site.remove('dist/process/planning/index.html')
  const { output } = await site.build(HERE)
  expect(output).not.toContain(UNCHANGED)
  expect(output).toContain(NOT_COMPILED)
  expect(changedFiles(before, filesIn(site.root))).toEqual([])
}, 600_000)

test('a site whose kept code is damaged is compiled again', async () => {
  const kept = 'node_modules/.cache/milepost/compiled-site'
  const text = site.read(kept)
  const before = filesIn(site.root)
  site.write({ [kept]: text.replace('prerender-entry', 'prerender-other'), 'dist/index.html': '' })
  const { output } = await site.build(HERE)
  expect(output).not.toContain(NOT_COMPILED)
  expect(changedFiles(before, filesIn(site.root))).toEqual([])
}, 600_000)

test('a build that was asked for by force runs, and so does one that nobody can know', async () => {
  site.write({ 'src/card.astro': '<p>{new Date().getFullYear()}</p>\n' })
  await site.build(HERE)
  const { output } = await site.build(HERE)
  expect(output).not.toContain(UNCHANGED)
}, 600_000)
