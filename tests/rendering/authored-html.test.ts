import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { createRenderer } from '../../plugins/rendering/renderer.ts'
import { auditHtml } from '../hostile/html-audit.ts'
import { checked, type Files, mdx } from '../vocabulary.ts'
import { NO_PICTURES } from './no-pictures.ts'

/** A body as a page shows it, whatever the check says of it. */
async function page(body: string, extension: 'md' | 'mdx' = 'md', files: Files = {}) {
  const path = `process/p.${extension}`
  const text = mdx('title: P', body)
  const { graph, links, source } = await checked({ [path]: text, ...files })
  const document = graph.nodeAt(`content/${path}`)?.document
  if (!document) throw new Error('the document was not read')
  const project = { root: '/', content: 'content', graph, links }
  const bytesOf = (file: string) => source.bytes(file)
  const renderer = createRenderer({ project, base: '/', pictures: NO_PICTURES, bytesOf })
  const rendered = String((await renderer.render(document, text)).html)
  expect(auditHtml(rendered)).toEqual([])
  return rendered
}

test.each(['md', 'mdx'] as const)(
  'a page leaves out what the check says, in .%s',
  async (extension) => {
    const body =
      '<p class="mp-status" style="position:fixed" align="center">x <a href="https://x.example" target="_blank">y</a> <font color="red">z</font></p>'
    expect(await page(body, extension)).toBe(
      '<p align="center">x <a href="https://x.example">y</a> z</p>',
    )
  },
)

test('pictures for light and dark are files of the site, and an SVG among them never runs', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
  const files = { 'process/d.png': new Uint8Array([1]), 'process/e.svg': svg, 'process/l.png': '' }
  const body =
    '<picture><source media="(prefers-color-scheme: dark)" srcset="d.png 1x, ./l.png 2x"><source srcset="e.svg"><img alt="x" src="l.png"></picture>'
  expect(await page(body, 'md', files)).toBe(
    `<p><picture><source media="(prefers-color-scheme: dark)" srcset="/files/process/d.png 1x, /files/process/l.png 2x"><source srcset="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"><img alt="x" src="/files/process/l.png"></picture></p>`,
  )
})

test.each(['md', 'mdx'] as const)(
  'an id of an author stays, and a name becomes one, in .%s',
  async (extension) => {
    const body =
      '<a name="_toc9" /> <span name="übersicht">a</span> <b id="x" name="y">b</b> <img name="cookie" src="https://x.example/a" alt="" />.'
    const written =
      extension === 'md' ? body.replace('<a name="_toc9" />', '<a name="_toc9"></a>') : body
    expect(await page(written, extension)).toBe(
      '<p><a id="_toc9"></a> <span id="übersicht">a</span> <b id="x">b</b> <img id="cookie" src="https://x.example/a" alt="">.</p>',
    )
  },
)

test('no id or name of an author hides what a script looks for', async () => {
  const plain = new JSDOM('', { url: 'https://x.example/' }).window
  const names = propertiesOf(plain)
  expect(names).toEqual(
    expect.arrayContaining(['location', 'status', 'toolbar', 'document', 'name']),
  )
  const body = names.map((name) => `<img id="${name}" name="${name}" src="https://x.example/a">`)
  const html = await page(body.join('\n'))
  const { window } = new JSDOM(html, { url: 'https://x.example/' })
  const isElement = (name: string) => Reflect.get(window, name) instanceof window.Element
  expect(names.filter(isElement)).toEqual([])
  expect(Reflect.get(new JSDOM('<form name="x"></form>').window, 'x')).toMatchObject({ name: 'x' })
  // A document finds pictures and forms by their `name` alone.
  expect(html).not.toMatch(/\sname=/)
})

function propertiesOf(object: object): readonly string[] {
  const above: object | null = Object.getPrototypeOf(object)
  const own = Object.getOwnPropertyNames(object).filter((name) => /^[a-z]\w*$/i.test(name))
  return above === null ? [] : [...own, ...propertiesOf(above)]
}
