import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex } from 'pagefind'
import { expect, test } from 'vitest'
import {
  addSearched,
  onlyWords,
  writeSiteSearch,
} from '../../../plugins/astro/search/site-search.ts'
import { scratchProject } from '../../scratch.ts'

const MARK = ' data-pagefind-body'
const MENU = '<nav>Menu</nav>'

const page = ({ head = '', before = MENU, marks = MARK, main = '', after = '' }) =>
  `<!DOCTYPE html><html lang="en" dir="ltr"><head><title>T</title>${head}</head><body>${before}<main${marks}>${main}</main>${after}</body></html>`

const FILTER =
  '<meta data-pagefind-filter="kind[content]" content="Items" data-pagefind-meta="kind">'

const SHAPES = {
  'plain.html': page({ main: '<h1>Plain</h1><p>One <b>two</b>.' }),
  'former/index.html': '<!doctype html><title>Redirecting to: /plain/</title>One',
  'filter-in-main/index.html': page({ main: `<h1>In main</h1>${FILTER}` }),
  'filter-in-head.html': page({ head: FILTER, main: '<h1>In head</h1>' }),
  'filter-after.html': page({ after: FILTER, main: '<h1>After</h1>' }),
  'title-before.html': page({ before: '<h1>Title before</h1>', main: '<h2>Part</h2>Text.' }),
  'untitled.html': page({ main: 'No title.' }),
  'two-mains.html': page({ before: '<main>Other</main>', main: '<h1>Second</h1>' }),
  'no-main.html': `<html lang="en"><body><div${MARK}><h1>No main</h1>Text.</div></body></html>`,
  'ignored.html': page({ main: '<h1>Ignored</h1><i data-pagefind-ignore>Not this</i> but this.' }),
  'picture.html': page({ main: '<h1>Picture</h1><img src="/a.png" alt="A cat">' }),
  'anchors.html': page({ main: '<h1 id="top">Anchors</h1><h2 id="one">One</h2>Text.' }),
  'weight.html': page({ main: '<h1>Weight</h1><p data-pagefind-weight="8">Heavy</p>' }),
  'german.html': page({ main: '<h1>Haus</h1>' }).replace('lang="en"', 'lang="de"'),
  'no-search.html': page({ marks: '', main: '<h1>Not found</h1>' }),
}

test('Pagefind finds in the searched parts of pages what it finds in whole ones', async () => {
  const [ours, theirs] = [scratchProject(SHAPES), scratchProject(SHAPES)]
  expect(await writeSiteSearch(ours)).toBe(13)
  await writeWhole(theirs)
  expect(pagesIn(ours)).toHaveLength(13)
  expect(pagesIn(ours)).toEqual(pagesIn(theirs))
})

test('a site whose pages mark nothing is searched as a whole', async () => {
  const files = {
    'a.html': '<html lang="en"><body>One',
    'b.html': page({ marks: '', main: 'Two' }),
  }
  const [ours, theirs] = [scratchProject(files), scratchProject(files)]
  expect(await writeSiteSearch(ours)).toBe(2)
  await writeWhole(theirs)
  expect(pagesIn(ours)).toEqual(pagesIn(theirs))
})

test('pages are read in the order of their paths', async () => {
  const folder = scratchProject({
    'b.html': SHAPES['plain.html'],
    'a/z.html': SHAPES['plain.html'],
  })
  const read: unknown[] = []
  await addSearched(
    {
      addHTMLFile: async ({ sourcePath }) => {
        read.push(sourcePath)
        return { errors: [], file: { uniqueWords: 0, url: '', meta: {} } }
      },
    },
    folder,
  )
  expect(read).toEqual(['a/z.html', 'b.html'])
})

test('the head and the menus of a page are left out', () => {
  const html = SHAPES['plain.html']
  expect(onlyWords({ path: 'plain.html', html }).html).toMatchInlineSnapshot(
    `"<html lang="en" dir="ltr"><body><main data-pagefind-body><h1>Plain</h1><p>One <b>two</b>.</main></body></html>"`,
  )
})

/** Writes the search as Starlight does. */
async function writeWhole(folder: string): Promise<void> {
  const { index } = await createIndex()
  await index?.addDirectory({ path: folder })
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') })
  await close()
}

/** A fragment is a page of the index: twelve bytes of Pagefind's own, then JSON. */
function pagesIn(folder: string): readonly string[] {
  const files = globSync('pagefind/fragment/*', { cwd: folder })
  return files
    .map((file) => {
      const text = gunzipSync(readFileSync(join(folder, file))).toString('utf8')
      return `${file} ${text.slice('pagefind_dcd'.length)}`
    })
    .sort()
}
