import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { codeStore, isForOneBuild } from '../../../plugins/astro/compiled/kept-code.ts'
import { scratchProject } from '../../scratch.ts'

let root: string
const file = (path: string) => join(root, path)

beforeEach(() => {
  root = scratchProject({
    'node_modules/astro/app.js': 'export {}\n',
    'content/process/one.mdx': '# One\n',
    'src/logo.png': 'A picture',
    'src/card.astro': '<p>A card</p>\n',
    'src/list.ts': "export const all = import.meta.glob('../content/**/*')\n",
    'src/content/docs/about.mdx': '# About\n\nSee [us](https://example.org).\n',
    'src/content/docs/guide.mdx': '# Guide\n\nSee [[one]].\n',
    'src/content/docs/path.mdx': '# Path\n\nSee [it][one].\n\n[one]: ../../../content/one.mdx\n',
  })
})

const site = {
  folder: '/dist',
  server: { 'prerender-entry.1.mjs': 'export const app = 1' },
  entry: 'prerender-entry.1.mjs',
  client: { '_astro/logo.png': '\u00ff\u00d8' },
  facts: { styles: [], tables: {}, lists: {} },
}
const keep = (depends: string) =>
  codeStore(root, [depends]).write({ site, modules: [file('node_modules/astro/app.js')] })

test('kept code is taken once, as it was', () => {
  keep('a')
  expect(codeStore(root, ['a']).take()).toMatchObject({ site })
  expect(codeStore(root, ['a']).take()).toBeUndefined()
})

test('code that was compiled from something else, or whose packages change, is not taken', () => {
  keep('a')
  expect(codeStore(root, ['b']).take()).toBeUndefined()
  keep('a')
  appendFileSync(file('node_modules/astro/app.js'), '// Changed\n')
  expect(codeStore(root, ['a']).take()).toBeUndefined()
})

test.each([
  ['a part of a page', 'src/card.astro', false],
  ['a page of Markdown that names no document', 'src/content/docs/about.mdx', false],
  ['a page that names one by its id', 'src/content/docs/guide.mdx', true],
  ['a page that names one by its path', 'src/content/docs/path.mdx', true],
  ['code that lists files', 'src/list.ts', true],
  ['a document', 'content/process/one.mdx', true],
  ['a picture', 'src/logo.png', true],
  ['a module without a file', 'src/none.ts', false],
])('%s is for one build: %s, %s', (_, path, expected) => {
  expect(isForOneBuild([file(path)], { root, content: 'content' })).toBe(expected)
})
