import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { project, projectIn, type TestProject } from '../project.ts'
import { FACTS, SITE } from './facts.ts'

let site: TestProject
const UNCHANGED = 'Nothing that the site is made of has changed'

beforeAll(async () => {
  site = project(SITE)
  const config = site.read('astro.config.mjs').replace("['../src", "['./src/own.css', '../src")
  site.write({ 'astro.config.mjs': config })
  const { code, output } = await site.build(HERE)
  expect(code, output).toBe(0)
}, 600_000)

afterAll(() => site[Symbol.dispose]())

const HERE = { TZ: 'America/New_York', LC_ALL: 'C' }

/** The environment of another machine, which lists folders in another order. */
const ELSEWHERE = {
  TZ: 'Pacific/Kiritimati',
  LC_ALL: 'tr_TR.UTF-8',
  LANG: 'tr_TR.UTF-8',
  NODE_OPTIONS: `--import ${resolve('tests/astro/unchanged/reversed-folders.mjs')}`,
}

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
    await expectAsClean(() => site.write(files))
  },
  600_000,
)

test('another day is on every page that shows it', async () => {
  const config = site.read('astro.config.mjs')
  await expectAsClean(() =>
    site.write({ 'astro.config.mjs': config.replace('2026-11-20', '2026-12-20') }),
  )
}, 600_000)

test('a file of the site that somebody changes or removes is written again', async () => {
  const before = filesIn(site.root)
  site.write({ 'dist/index.html': 'Changed by hand' })
  site.remove('dist/process/planning/index.html')
  const { output } = await site.build(HERE)
  expect(output).not.toContain(UNCHANGED)
  expect(changedFiles(before, filesIn(site.root))).toEqual([])
}, 600_000)

test('a build that was asked for by force runs, and so does one that nobody can know', async () => {
  site.write({ 'src/card.astro': '<p>{new Date().getFullYear()}</p>\n' })
  await site.build(HERE)
  const { output } = await site.build(HERE)
  expect(output).not.toContain(UNCHANGED)
}, 600_000)

/** Builds the site after a change, and as it is somewhere else without anything kept. */
async function expectAsClean(change: () => void): Promise<void> {
  change()
  const other = mkdtempSync(join(process.cwd(), '.milepost-test-elsewhere-'))
  try {
    const isKept = (path: string) => !/[\\/](?:dist|\.cache|\.astro)(?:[\\/]|$)/.test(path)
    cpSync(site.root, other, { recursive: true, filter: isKept })
    rmSync(join(other, 'node_modules/.cache'), { recursive: true, force: true })
    const clean = projectIn(other)
    const [own, elsewhere] = await Promise.all([site.build(HERE), clean.build(ELSEWHERE)])
    expect(own.code, own.output).toBe(0)
    expect(elsewhere.code, elsewhere.output).toBe(0)
    expect(own.output).not.toContain(UNCHANGED)
    expect(changedFiles(filesIn(other), filesIn(site.root))).toEqual([])
  } finally {
    rmSync(other, { recursive: true, force: true })
  }
}

type Built = ReadonlyMap<string, string>

function filesIn(root: string): Built {
  const folder = join(root, 'dist')
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(
    paths.map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')] as const),
  )
}

/** Names the files that two sites do not share, byte for byte. */
function changedFiles(before: Built, after: Built): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).sort()
}
