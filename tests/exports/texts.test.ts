import { toString as textOf } from 'mdast-util-to-string'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import { listText } from '../../plugins/exports/list-text.ts'
import { destination } from '../../plugins/exports/markdown-line.ts'
import { followFiles, pageTexts, programFiles, robots } from '../../plugins/exports/site-files.ts'
import { type Files, mdx } from '../vocabulary.ts'
import { PLACE, PROJECT, published } from './published.ts'

async function texts(documents: Files = PROJECT) {
  const all = [...pageTexts(await published(documents))]
  return new Map(all.map(({ path, content }) => [path, content]))
}

test('a page as Markdown has its facts and its text, with whole links', async () => {
  const all = await texts()
  expect(all.get('roadmap/items/fast.md')).toMatchInlineSnapshot(`
    "# Fast start

    > It starts at once.

    - Kind: item
    - Status: delayed
    - Target: 2027-Q1
    - Roadmap: [Plan](https://example.org/roadmap/plan/)
    - Owners: [Ada Lovelace](https://example.org/people/ada/)
    - Group: [Core](https://example.org/groups/core/)

    Source: <https://example.org/roadmap/items/fast/>
    "
  `)
  expect(all.get('groups/core.md')).toMatchInlineSnapshot(`
    "# Core

    - Kind: group
    - Status: active
    - Leads: [Ada Lovelace](https://example.org/people/ada/)

    See [Fast start](https://example.org/roadmap/items/fast/) and [the plan](https://example.org/roadmap/plan/).

    [plan]: https://example.org/roadmap/plan/

    As in [plan].

    Source: <https://example.org/groups/core/>
    "
  `)
})

test('the text of an author is no Markdown of ours', async () => {
  const title = '[x](javascript:alert) <img src=x> `code` # *y* | & !'
  const own = `title: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(title)}`
  const documents = { ...PROJECT, 'process/x.mdx': mdx(own, 'Text of the page.') }
  const text = (await texts(documents)).get('process/x.md') ?? ''
  const tree = remark().use(remarkGfm).parse(text)
  const [heading, quote] = tree.children
  expect([heading?.type, textOf(heading)]).toEqual(['heading', title])
  expect([quote?.type, textOf(quote)]).toEqual(['blockquote', title])
  expect(text).toContain('Text of the page.')
})

test('a link that is not written as it is read takes the place of the picture in it', async () => {
  const link = '[![a](p&#46;png)](../roadmap/plan&#46;mdx)'
  const own = { 'process/x.mdx': mdx('title: X', `Before ${link} after.`), 'process/p.png': 'x' }
  const text = (await texts({ ...PROJECT, ...own })).get('process/x.md') ?? ''
  expect(text.split('\n\n')[2]).toMatchInlineSnapshot(
    `"Before [Plan](https://example.org/roadmap/plan/) after."`,
  )
})

test('a document that may not be shown has no text', async () => {
  const bad = mdx('title: Bad', 'A [link](javascript:alert(1)) that is refused.')
  const text = (await texts({ ...PROJECT, 'process/bad.mdx': bad })).get('process/bad.md')
  expect(text).not.toContain('refused')
})

test('a block is left out, of which a text has no rows', async () => {
  const body = `Before.\n\n<Items where="status=planned" />\n\n<Graph\n  by="theme"\n/>\n\nAfter.`
  const text = (await texts({ ...PROJECT, 'process/x.mdx': mdx('title: X', body) })).get(
    'process/x.md',
  )
  expect(text).toMatchInlineSnapshot(`
    "# X

    - Kind: page

    Before.





    After.

    Source: <https://example.org/process/x/>
    "
  `)
})

test('a link to a file that no site publishes leads to the code host', async () => {
  const documents = {
    ...PROJECT,
    'process/x.mdx': mdx('title: X', '[The names](./names.yaml)'),
    'process/names.yaml': '[]',
  }
  const config = { repository: 'https://code.example/own/plan' }
  const of = await published(documents, { ...PLACE, branch: 'trunk', folder: 'docs/' }, { config })
  const text = [...pageTexts(of)].find(({ path }) => path === 'process/x.md')?.content
  const address = 'https://code.example/own/plan/blob/trunk/docs/content/process/names.yaml'
  expect(text).toContain(`[The names](${address})`)
})

test('every file of a site has a path of its own, and the text of the front page is left to a build', async () => {
  const of = await published()
  const paths = [...followFiles(of), ...programFiles(of), ...pageTexts(of)].map(({ path }) => path)
  expect(new Set(paths).size).toBe(paths.length)
  expect(paths).not.toContain('index.md')
  expect(paths.filter((path) => /\.(?:ics|xml|txt)$/.test(path))).toMatchInlineSnapshot(`
    [
      "calendar.ics",
      "changes.xml",
      "groups/core.ics",
      "groups/core.xml",
      "people/ada.ics",
      "people/ada.xml",
      "roadmap/plan.ics",
      "roadmap/plan.xml",
      "llms.txt",
      "llms-full.txt",
    ]
  `)
})

test('search engines are told of the sitemap where the site is at its root', async () => {
  expect(robots(await published())?.content).toMatchInlineSnapshot(`
    "User-agent: *
    Allow: /

    Sitemap: https://example.org/sitemap-index.xml
    "
  `)
  expect(robots(await published(PROJECT, {}))).toBeUndefined()
})

test('a handle that is no step of a path has no file, and no file lies outside the site', async () => {
  const handles = ['../../evil', 'a/b', '..', '.x', 'x y', 'C:\\x', 'ok-1']
  const people = handles.map((handle) => `${JSON.stringify(handle)}: { name: X }\n`).join('')
  const of = await published({ ...PROJECT, 'people.yaml': `ada: { name: Ada }\n${people}` })
  const paths = [...followFiles(of), ...programFiles(of), ...pageTexts(of)].map(({ path }) => path)
  expect(paths.filter((path) => path.startsWith('people/'))).toEqual([
    'people/ada.ics',
    'people/ada.xml',
    'people/ok-1.ics',
    'people/ok-1.xml',
  ])
  for (const path of paths) expect(path).toMatch(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/)
})

test('who asks for one file reads the text of that document alone', async () => {
  const of = await published(PROJECT)
  const read: string[] = []
  const textOf = (path: string) => {
    read.push(path)
    return of.textOf(path)
  }
  const all = { ...of, textOf }
  const files = [...followFiles(all), ...programFiles(all), ...pageTexts(all)]
  expect(read).toEqual([])
  expect(files.find(({ path }) => path === 'roadmap/items/fast.md')?.content).toContain('# Fast')
  expect(read).toEqual(['content/roadmap/items/fast.mdx'])
})

test('a list has its documents by title, and those of one title by name', async () => {
  const page = (title: string, more = '') => mdx(`title: ${title}${more}`)
  const documents = {
    'process/c.mdx': page('"(A) <b>"'),
    'process/b.mdx': page('Same', '\ndescription: Two *signs*'),
    'process/a.mdx': page('Same'),
    'process/d.mdx': page('B'),
  }
  const project = await published(documents)
  const kind = project.kinds.find(({ name }) => name === 'page')
  if (!kind) throw new Error('There is no such kind.')
  expect(listText(project, kind)).toMatchInlineSnapshot(`
    "# Process

    > Prose: how the project works. Checklists are task lists.

    - [(A) \\<b\\>](https://example.org/process/c.md)
    - [B](https://example.org/process/d.md)
    - [Same](https://example.org/process/a.md)
    - [Same](https://example.org/process/b.md): Two \\*signs\\*
    "
  `)
})

test('an address keeps its words, and none of its signs ends it', () => {
  expect(destination('https://example.org/a (b) <c>\\d\n?e=%20')).toBe(
    'https://example.org/a%20%28b%29%20%3Cc%3E%5Cd%0A?e=%20',
  )
})
