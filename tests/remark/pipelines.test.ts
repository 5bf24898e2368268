import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unified as astroUnified } from '@astrojs/markdown-remark'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkProject, openProject } from '../../plugins/engine/project.ts'
import remarkMilepost from '../../plugins/remark/index.ts'
import { NO_PICTURES } from '../../plugins/rendering/pictures.ts'
import { createRenderer } from '../../plugins/rendering/renderer.ts'
import { scratchProject } from '../scratch.ts'
import { mdx, TODAY } from '../vocabulary.ts'

const FILES = {
  'content/process/planning.mdx': mdx('title: How we plan', '## Each quarter\n\nText.'),
  'content/process/here.mdx': mdx('title: Here', '## Own\n\nText.'),
}

const base = '/docs'

/** What an author may write, and what each pipeline makes of it. */
const CASES: readonly (readonly [name: string, written: string, html: string])[] = [
  ['an id takes the title', '[[planning]]', '<a href="/docs/process/planning/">How we plan</a>'],
  [
    'an id with words of its own',
    '[[planning|plans]]',
    '<a href="/docs/process/planning/">plans</a>',
  ],
  [
    'an id with a heading',
    '[[planning#each-quarter]]',
    '<a href="/docs/process/planning/#each-quarter">How we plan: Each quarter</a>',
  ],
  ['an id with its kind', '[[page:planning]]', '<a href="/docs/process/planning/">How we plan</a>'],
  ['a relative link', '[see](./planning.mdx)', '<a href="/docs/process/planning/">see</a>'],
  [
    'a relative link to a heading',
    '[see](planning.mdx#each-quarter)',
    '<a href="/docs/process/planning/#each-quarter">see</a>',
  ],
  ['a link without text', '[](planning.mdx)', '<a href="/docs/process/planning/">How we plan</a>'],
  ['a link to another site', '[x](https://example.org/)', '<a href="https://example.org/">x</a>'],
  [
    'an id of nothing',
    '[[planing]]',
    '<span class="mp-broken" title="Cannot find document &#x60;planing&#x60;; did you mean &#x60;planning&#x60;?">planing</span>',
  ],
  [
    'a link to nothing',
    '[see](./planing.mdx)',
    '<span class="mp-broken" title="Cannot find the file &#x60;./planing.mdx&#x60;; did you mean &#x60;./planning.mdx&#x60;?">see</span>',
  ],
  ['what is escaped stays', '\\[[planning]]', '[[planning]]'],
  ['code stays', '`[[planning]]`', '<code>[[planning]]</code>'],
]

test.each(CASES)('own rendering: %s', async (_, written, html) => {
  const { root, path } = write(written)
  const project = await openProject(root)
  const { graph, links } = await checkProject(project, { today: TODAY, cached: false })
  const linked = { root, content: 'content', graph, links }
  const renderer = createRenderer({ project: linked, base, pictures: NO_PICTURES })
  const document = graph.nodeAt(path)?.document
  if (!document) throw new Error('the document was not read')
  const rendered = await renderer.render(document, project.source.read(path) ?? '')
  expect(rendered.html).toContain(`<p>${html}</p>`)
})

test.each(CASES)("Astro's unified pipeline: %s", async (_, written, html) => {
  const { root, path, text } = write(written)
  const processor = astroUnified({ remarkPlugins: [[remarkMilepost, { root, base }]] })
  const renderer = await processor.createRenderer({})
  const fileURL = pathToFileURL(join(root, path))
  const { code } = await renderer.render(text.replace(/^---[\s\S]*?---\n/, ''), { fileURL })
  expect(code).toContain(`<p>${html}</p>`)
})

test.each(CASES)('plain unified: %s', async (_, written, html) => {
  const { root, path, text } = write(written)
  const file = new VFile({ path: join(root, path), value: text })
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkMilepost, { root, base })
    .use(remarkRehype)
    .use(rehypeStringify)
  expect(String(await pipeline.process(file))).toContain(`<p>${html}</p>`)
})

test('a page that is no document of the project may name documents; its other links stay', async () => {
  const root = scratchProject(FILES)
  const file = new VFile({ path: join(root, 'README.md'), value: '[[planning]] [a](./b.md)' })
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkMilepost, { root })
    .use(remarkRehype)
    .use(rehypeStringify)
  expect(String(await pipeline.process(file))).toBe(
    '<p><a href="/process/planning/">How we plan</a> <a href="./b.md">a</a></p>',
  )
})

function write(written: string) {
  const path = 'content/process/start.mdx'
  const text = mdx('title: Start', written)
  return { root: scratchProject({ ...FILES, [path]: text }), path, text }
}
