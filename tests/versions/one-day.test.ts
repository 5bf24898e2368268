import { afterAll, beforeAll, expect, test } from 'vitest'
import { project, type TestProject } from '../astro/project.ts'
import { mdx } from '../vocabulary.ts'
import { astroConfig } from './fixture.ts'

const release = (line: string, on: string) =>
  mdx(`title: Release ${line}\nline: "${line}"\nstatus: released\non: ${on}`)

/** Line 1.3 ships on a day that has come by the machine's clock, and not yet by the site's. */
const FILES = {
  'astro.config.mjs': astroConfig().replace("today: '2026-11-20'", "today: '2026-06-01'"),
  'milepost.config.ts': `export default {
    versions: { folders: { '1.2': 'old/1.2', '1.3': 'old/1.3' } },
  }\n`,
  'src/content/docs/about.md': '---\ntitle: About\n---\n\nAbout.\n',
  'content/releases/v1.2.mdx': release('1.2', '2026-02-20'),
  'content/releases/v1.3.mdx': release('1.3', '2026-11-20'),
  'content/process/ink.mdx': mdx('title: Ink', 'Ink.'),
  'content/process/where.mdx': mdx('title: Where', 'The text of the work tree.'),
  'old/1.2/process/where.mdx': mdx('title: Where', 'The text of 1.2.'),
  'old/1.3/process/where.mdx': mdx('title: Where', 'The text of 1.3.'),
}

let site: TestProject

beforeAll(async () => {
  site = project(FILES)
  const { code, output } = await site.build()
  if (code !== 0) throw new Error(output)
})

afterAll(() => site?.[Symbol.dispose]())

test('texts, pages and versions of one build are those of one day', () => {
  const texts = ['', 'v1.3/', 'next/'].map((prefix) => {
    const html = site.page(`${prefix}process/where`) ?? ''
    return `${prefix || '/'} ${/The text of [^<]*/.exec(html)?.[0]}`
  })
  expect(texts).toEqual([
    '/ The text of 1.2.',
    'v1.3/ The text of 1.3.',
    'next/ The text of the work tree.',
  ])
})
