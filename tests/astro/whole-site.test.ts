import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mdx } from '../vocabulary.ts'
import { DOCUMENTS, project, type TestProject } from './project.ts'
import { digestOf } from './site-digest.ts'

let site: TestProject
/** The site that stands before each build. */
let old: string

const dist = () => digestOf(join(site.root, 'dist'))
const leftovers = () => readdirSync(site.root).filter((name) => name.endsWith('.milepost'))

beforeAll(async () => {
  site = project({ ...DOCUMENTS, 'src/pages/late.astro': LATE_PAGE })
  const config = site.read('astro.config.mjs').replace("'2026-11-20' }),", LATE)
  site.write({ 'astro.config.mjs': `import { writeFileSync } from 'node:fs'\n${config}` })
  const { code, output } = await site.build()
  expect(code, output).toBe(0)
  old = dist()
  site.write({ 'content/process/planning.mdx': mdx('title: Planning', 'It begins anew.') })
})

afterAll(() => site[Symbol.dispose]())

test.each([
  ['SIGINT', 'generating static routes'],
  ['SIGINT', 'Finished building search index'],
] as const)(
  '%s at "%s" leaves the old site as it is',
  async (signal, at) => {
    const { output } = await site.interrupt(signal, at)
    expect(output).toContain(at)
    expect(dist()).toBe(old)
  },
  120_000,
)

test.each([
  ['an integration that comes later', { LATE: 'hook' }, 'The hook fails late.'],
  ['a page', { LATE: 'page' }, 'The page fails late.'],
])(
  '%s that fails leaves the old site as it is, and nothing beside it',
  async (_, env, why) => {
    const { code, output } = await site.build(env)
    expect(code).toBe(1)
    expect(output).toContain(why)
    expect(dist()).toBe(old)
    expect(leftovers()).toEqual([])
  },
  120_000,
)

test('a file that is too large to be written leaves the old site as it is', async () => {
  site.write({ 'public/large.bin': new Uint8Array(8 * MEBIBYTE) })
  const { code } = await site.build({ LARGEST_FILE: String((4 * MEBIBYTE) / 512) })
  site.remove('public/large.bin')
  expect(code).not.toBe(0)
  expect(dist()).toBe(old)
}, 120_000)

const MEBIBYTE = 1024 ** 2

test('a build that is killed leaves the old site as it is, and the next one takes its place', async () => {
  const killed = await site.interrupt('SIGKILL', '/process/planning/index.html')
  expect(killed.output).toContain('/process/planning/index.html')
  expect(dist()).toBe(old)
  site.write({ 'content/process/planning.mdx': DOCUMENTS['content/process/planning.mdx'] })
  const again = await site.build()
  expect(again.code, again.output).toBe(0)
  expect(again.output).not.toContain('(restored)')
  expect(dist()).toBe(old)
  site.write({ 'content/process/planning.mdx': mdx('title: Planning', 'It begins anew.') })
  const { code, output } = await site.build()
  expect(code, output).toBe(0)
  expect(output).toContain('The new site is in dist/.')
  expect(output).toMatch(/roadmap\/items\/tests\/index\.html \(restored\)/)
  expect(output).not.toMatch(/process\/planning\/index\.html \(restored\)/)
  expect(site.page('process/planning')).toContain('It begins anew.')
  expect(site.read('dist/late.txt')).toBe('written late')
  expect(existsSync(join(site.root, 'dist/pagefind/pagefind.js'))).toBe(true)
  expect(leftovers()).toEqual([])
}, 240_000)

const LATE = `'2026-11-20' }), {
      name: 'late',
      hooks: {
        'astro:build:done': ({ dir }) => {
          if (process.env.LATE === 'hook') throw new Error('The hook fails late.')
          writeFileSync(new URL('late.txt', dir), 'written late')
        },
      },
    },`

const LATE_PAGE = `---
if (process.env.LATE === 'page') throw new Error('The page fails late.')
---
<p>Late</p>
`
