import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unified as astroUnified } from '@astrojs/markdown-remark'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkProject } from '../../../plugins/engine/check-project.ts'
import { openProject } from '../../../plugins/engine/project.ts'
import remarkMilepost from '../../../plugins/markdown/remark/index.ts'
import { createRenderer } from '../../../plugins/rendering/renderer.ts'
import { BARE, BASE, CASES, expected, FILES, RELATIVE, shown } from '../../links/cases.ts'
import { BROKEN_PAGE, BROKEN_ROWS, REFUSED, REFUSED_HTML } from '../../links/faulty-pages.ts'
import { NO_PICTURES } from '../../rendering/no-pictures.ts'
import { scratchProject } from '../../scratch.ts'
import { mdx, TODAY } from '../../vocabulary.ts'
import { DRAWN, drawn, FENCE, FIGURE } from '../drawn.ts'

const OURS = [...CASES, ...RELATIVE, BARE]

const PAGES = OURS.map(([name, written], at) => ({
  name,
  path: `content/process/case-${at}.mdx`,
  text: mdx(`title: Case ${at}`, written),
}))

/** A project with a page for each case. */
const scratch = () =>
  scratchProject({
    ...FILES,
    ...Object.fromEntries(PAGES.map(({ path, text }) => [path, text])),
  })

test('our own rendering', async () => {
  const root = scratch()
  const project = await openProject(root)
  const { graph, links } = await checkProject(project, { today: TODAY, cached: false })
  const linked = { root, content: 'content', graph, links }
  const renderer = createRenderer({ project: linked, base: BASE, pictures: NO_PICTURES })
  const pages = PAGES.map(async ({ name, path, text }) => {
    const document = graph.nodeAt(path)?.document
    return shown(name, document ? (await renderer.render(document, text)).html : '')
  })
  expect(await Promise.all(pages)).toEqual(expected(OURS))
})

test("Astro's unified pipeline", async () => {
  const root = scratch()
  const processor = astroUnified({ remarkPlugins: [[remarkMilepost, { root, base: BASE }]] })
  const renderer = await processor.createRenderer({ smartypants: false })
  const pages = PAGES.map(async ({ name, path, text }) => {
    const fileURL = pathToFileURL(join(root, path))
    const { code } = await renderer.render(text.replace(/^---[\s\S]*?---\n/, ''), { fileURL })
    return shown(name, code)
  })
  expect(await Promise.all(pages)).toEqual(expected(OURS))
})

test('plain unified', async () => {
  const root = scratch()
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkMilepost, { root, base: BASE })
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
  const pages = PAGES.map(async ({ name, path, text }) =>
    shown(name, String(await pipeline.process(new VFile({ path: join(root, path), value: text })))),
  )
  expect(await Promise.all(pages)).toEqual(expected(OURS))
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

test('a fence of ids becomes a picture with links and a table, or Mermaid text', async () => {
  const root = scratchProject(DRAWN)
  const written = async (diagrams: 'svg' | 'mermaid', text: string) =>
    String(
      await unified()
        .use(remarkParse)
        .use(remarkMilepost, { root, base: '/docs', diagrams })
        .use(remarkRehype)
        .use(rehypeStringify)
        .process(new VFile({ path: join(root, 'README.md'), value: text })),
    )
  const twice = `${FENCE}\n\n${FENCE}`
  expect(drawn(await written('svg', twice))).toEqual([...FIGURE, ...FIGURE])
  expect(await written('svg', twice)).toContain('aria-labelledby="picture:2-title"')
  expect(await written('mermaid', FENCE)).toMatch(
    /^<pre><code class="language-mermaid">flowchart LR/,
  )
  expect(await written('svg', '```milepost\nc d\n```')).toContain('language-milepost')
})

const broken = (root: string, brokenLinks?: 'fail') =>
  unified()
    .use(remarkParse)
    .use(remarkMilepost, { root, brokenLinks: brokenLinks ?? 'report' })
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(new VFile({ path: join(root, 'pages/broken.md'), value: BROKEN_PAGE }))

test('links to nowhere are messages of the file, each with its place', async () => {
  const { messages } = await broken(scratchProject(FILES))
  const rows = messages.map(({ line, column, reason, note, ruleId }) => {
    const why = note === undefined ? reason : `${reason} ${note}`
    return `${line}:${column} ${why} (${ruleId})`
  })
  const several =
    '7:1 `inv:flytekit#flytekit.*` means 2 names; write `inv:flytekit:py:class#flytekit.Task` or `inv:flytekit:py:function#flytekit.task`. (ambiguous-inventory-name)'
  expect(rows).toEqual([...BROKEN_ROWS.slice(0, 3), several, ...BROKEN_ROWS.slice(3)])
  expect(new Set(messages.map(({ source }) => source))).toEqual(new Set(['milepost']))
})

test('links to nowhere fail a page where that is asked for', async () => {
  await expect(broken(scratchProject(FILES), 'fail')).rejects.toThrow(
    ['`pages/broken.md` has 6 links to nowhere:', ...BROKEN_ROWS].join('\n  '),
  )
})

test('a document with what no exception covers is not shown, and its faults are messages', async () => {
  const root = scratchProject({ ...FILES, 'content/process/bad.md': REFUSED })
  const rendered = (brokenLinks: 'report' | 'fail') =>
    unified()
      .use(remarkParse)
      .use(remarkMilepost, { root, brokenLinks })
      .use(remarkRehype, { allowDangerousHtml: true })
      .use(rehypeStringify, { allowDangerousHtml: true })
      .process(new VFile({ path: join(root, 'content/process/bad.md'), value: REFUSED }))
  const file = await rendered('report')
  expect(String(file)).toBe(REFUSED_HTML)
  expect(file.messages.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual([
    'unsafe-link 6',
    'unsafe-html 8',
  ])
  await expect(rendered('fail')).rejects.toThrow('`content/process/bad.md` is never shown:\n  6:5 ')
})
