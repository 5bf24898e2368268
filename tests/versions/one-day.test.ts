import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { project, type TestProject } from '../astro/project.ts'
import { repositoryAt } from '../branches.ts'
import { mdx } from '../vocabulary.ts'
import { astroConfig } from './fixture.ts'
import { gitTrapIn } from './git-trap.ts'

const release = (line: string, on: string) =>
  mdx(`title: Release ${line}\nline: "${line}"\nstatus: released\non: ${on}`)

/** Line 1.3 ships on a day that has come by the machine's clock, and not yet by the site's. */
const FILES = {
  'astro.config.mjs': astroConfig().replace("today: '2026-11-20'", "today: '2026-06-01'"),
  '.gitignore': 'node_modules\n.astro\n.cache\ndist\n',
  'milepost.config.ts': 'export default { versions: { branches: true } }\n',
  'src/content/docs/about.md': '---\ntitle: About\n---\n\nAbout.\n',
  'content/releases/v1.2.mdx': release('1.2', '2026-02-20'),
  'content/releases/v1.3.mdx': release('1.3', '2026-11-20'),
  'content/process/ink.mdx': mdx('title: Ink', 'Ink.'),
  'content/process/where.mdx': mdx('title: Where', 'The text of the work tree.'),
}

const HOSTILE = '</title><script data-pwned>window.__pwned=1</script>'

let site: TestProject
let hasRun: () => boolean

beforeAll(async () => {
  site = project(FILES)
  const repo = repositoryAt(site.root)
  for (const line of ['1.2', '1.3']) {
    const title = `title: ${JSON.stringify(HOSTILE)}`
    repo.commit({ 'content/process/where.mdx': mdx(title, `The text of ${line}.`) })
    repo.branch(`release-v${line}`)
  }
  repo.commit({ 'content/process/where.mdx': FILES['content/process/where.mdx'] })
  hasRun = gitTrapIn(site.root)
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

test('the build runs no program that the repository names', () => {
  expect(hasRun()).toBe(false)
})

test('a hostile title on a branch is text in every page of the version', () => {
  const pages = ['', 'v1.3/'].map((prefix) => site.page(`${prefix}process/where`) ?? '')
  for (const html of pages) {
    expect(html).toContain('&lt;script data-pwned&gt;window.__pwned=1&lt;/script&gt;')
    expect(marked(parse(html))).toEqual([])
  }
})

/** The names of the elements that the title has made. */
function marked(node: DefaultTreeAdapterMap['node']): readonly string[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(marked) : []
  const isMarked = 'attrs' in node && node.attrs.some(({ name }) => name === 'data-pwned')
  return isMarked ? [node.nodeName, ...below] : below
}
