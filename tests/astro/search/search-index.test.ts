import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { writeSearch } from '../../../plugins/astro/search/search-index.ts'
import { scratchProject } from '../../scratch.ts'

const GUIDE = ' data-pagefind-body'
const page = (text: string, marks = '') =>
  `<!DOCTYPE html><html lang="en"><body><nav>Menu</nav><main${marks}>${text}</main></body></html>`
const shell = (text: string, marks: string) => `<div class="mp mp-wide"${marks}>${text}</div>`
const old = (version: string, text: string) =>
  page(shell(text, ` data-found data-search="/v${version}/pagefind/" data-version="${version}"`))
const redirect = '<!doctype html><title>Redirecting to: /one/</title>One'

test('a version is searched in its pages and in those that are of no version', async () => {
  const files = {
    'guides/a/index.html': page('Guide.', GUIDE),
    'one/index.html': page(shell('Current.', ' data-version="1.3" data-found'), GUIDE),
    'v1.2/one/index.html': old('1.2', 'Newer. <p data-pagefind-ignore>Picker</p>'),
    'v1.1/one/index.html': old('1.1', 'Older.'),
  }
  expect(await indexes(files)).toEqual({
    'v1.1': ['/guides/a/ Guide.', '/v1.1/one/ Older.'],
    'v1.2': ['/guides/a/ Guide.', '/v1.2/one/ Newer.'],
  })
})

test('an index is all that is written, and no copy of the dialog', async () => {
  const folder = scratchProject({ 'v1.2/one/index.html': old('1.2', 'One.') })
  await writeSearch(folder)
  const files = globSync('**/*', { cwd: join(folder, 'v1.2/pagefind') })
  expect(files.map((file) => file.replace(/en_\w+/, 'en_…')).sort()).toMatchInlineSnapshot(`
    [
      "fragment",
      "fragment/en_….pf_fragment",
      "index",
      "index/en_….pf_index",
      "pagefind-entry.json",
      "pagefind-worker.js",
      "pagefind.en_….pf_meta",
      "pagefind.js",
      "wasm.en.pagefind",
      "wasm.unknown.pagefind",
    ]
  `)
})

test('redirects, error pages and pages without search are left out', async () => {
  const files = {
    '404.html': page('Lost.'),
    'former/index.html': redirect,
    'v1.2/former/index.html': redirect,
    'v1.2/index.html': page(shell('Front.', ' data-search="/v1.2/pagefind/" data-version="1.2"')),
    'v1.2/one/index.html': old('1.2', 'One.'),
  }
  expect(await indexes(files)).toEqual({ 'v1.2': ['/v1.2/one/ One.'] })
})

test('a text about the marks of a version is not taken for one', async () => {
  const text = '&#x3C;div class="mp" data-version="1.3" data-found>'
  const files = { 'a/index.html': page(text, GUIDE), 'v1.2/one/index.html': old('1.2', 'One.') }
  const { 'v1.2': found } = await indexes(files)
  expect(found?.map((line) => line.split(' ')[0])).toEqual(['/a/', '/v1.2/one/'])
})

test.each(['/docs', '/docs/'])('a version below %s is named by its own path', async (base) => {
  const marks = ' data-found data-search="/docs/fr/v1.2/pagefind/" data-version="1.2"'
  const folder = scratchProject({ 'fr/v1.2/one/index.html': page(shell('Un.', marks)) })
  expect(await writeSearch(folder, base)).toEqual(['fr/v1.2'])
  expect(pagesIn(join(folder, 'fr/v1.2'))).toEqual(['/fr/v1.2/one/ Un.'])
})

test('a site without search, or with another, gets no index', async () => {
  const files = { 'v1.2/one/index.html': page(shell('One.', ' data-version="1.2" data-found')) }
  expect(await indexes(files)).toEqual({})
})

/** By version: the address and text of each page in its index. */
async function indexes(files: Readonly<Record<string, string>>) {
  const folder = scratchProject(files)
  const versions = await writeSearch(folder)
  return Object.fromEntries(versions.map((version) => [version, pagesIn(join(folder, version))]))
}

/** A fragment is a page of the index: twelve bytes of Pagefind's own, then JSON. */
function pagesIn(folder: string): readonly string[] {
  const files = globSync('pagefind/fragment/*', { cwd: folder })
  const rows = files.map((file) => {
    const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8')
    const { url, content } = JSON.parse(text.slice('pagefind_dcd'.length))
    return `${url} ${content}`
  })
  return rows.sort()
}
