import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { createRenderer } from '../../plugins/rendering/renderer.ts'
import { rehypeVectors } from '../../plugins/rendering/vectors.ts'
import { checked, type Files, mdx } from '../vocabulary.ts'
import { NO_PICTURES } from './no-pictures.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const DATA = `data:image/svg+xml;base64,${btoa(SVG)}`

/** Renders the page `process/p.md` of a project with these files. */
async function html(body: string, files: Files): Promise<string> {
  const text = mdx('title: P', body)
  const { graph, links } = await checked({ 'process/p.md': text, ...files })
  const document = graph.nodeAt('content/process/p.md')?.document
  if (!document) throw new Error('the document was not read')
  const project = { root: '/', content: 'content', graph, links }
  const bytesOf = (path: string) => Buffer.from(files[path.replace('content/', '')] ?? '')
  const renderer = createRenderer({ project, base: '/', pictures: NO_PICTURES, bytesOf })
  return (await renderer.render(document, text)).html
}

test('an SVG file is written into the page, where it cannot run', async () => {
  const page = await html('![A](../a%20b.svg)', { 'a b.svg': SVG })
  expect(page).toBe(`<p><img src="${DATA}" alt="A"></p>`)
})

test('so is the SVG file of a picture that depends on the screen', async () => {
  const body = '<picture><source srcset="../a.svg"><img src="../a.png" alt="A"></picture>'
  const page = await html(body, { 'a.svg': SVG, 'a.png': 'PNG' })
  expect(page).toBe(
    `<p><picture><source srcset="${DATA}"><img src="/files/a.png" alt="A"></picture></p>`,
  )
})

test('an element that shows no picture keeps what it has', () => {
  const properties = { src: '/files/a.svg', srcSet: '/files/a.svg' }
  const embed: Element = { type: 'element', tagName: 'embed', properties, children: [] }
  const bytesOf = () => Buffer.from(SVG)
  rehypeVectors({ base: '/', content: 'content', bytesOf })({ type: 'root', children: [embed] })
  expect(embed.properties).toEqual({ src: '/files/a.svg', srcSet: '/files/a.svg' })
})

test('a link to an SVG file stays a link', async () => {
  expect(await html('[A](a.svg)', { 'process/a.svg': SVG })).not.toContain('data:')
})

test.each(['/files/../a.svg', '/files/process/%2E%2E/a.svg', '/files/%zz.svg', '/files//a.svg'])(
  'an address that leaves the documents is none of theirs: %s',
  async (address) => {
    expect(await html(`<img src="${address}" alt="A">`, { 'a.svg': SVG })).not.toContain('data:')
  },
)

test('a picture that no page can show leaves its words, and says why', async () => {
  const page = await html('![The plan](.plan.png)', { 'process/.plan.png': '' })
  expect(page.replaceAll('&#x60;', '`')).toMatchInlineSnapshot(
    `"<p><span class="mp-broken" title="Cannot show \`.plan.png\`: a site publishes no hidden file, and none outside of \`content\`.">The plan</span></p>"`,
  )
})
