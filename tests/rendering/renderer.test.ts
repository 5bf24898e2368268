import { expect, test } from 'vitest'
import { finished } from '../../plugins/basics/markup.ts'
import type { Pictures } from '../../plugins/rendering/pictures.ts'
import { createRenderer } from '../../plugins/rendering/renderer.ts'
import { checked, mdx } from '../vocabulary.ts'
import { NO_PICTURES } from './no-pictures.ts'

async function html(body: string, extension = 'mdx', pictures: Pictures = NO_PICTURES, name = 'p') {
  const path = `process/${name}.${extension}`
  const text = mdx('title: P', body)
  const { graph, links } = await checked({ [path]: text })
  const document = graph.nodeAt(`content/${path}`)?.document
  if (!document) throw new Error('the document was not read')
  const project = { root: '/', content: 'content', graph, links }
  const rendered = await createRenderer({ project, base: '/', pictures }).render(document, text)
  return rendered.html
}

test('headings carry the anchors that the check knows', async () => {
  expect(await html('## A & B\n\n## A & B')).toMatchInlineSnapshot(`
    "<h2 id="a--b">A &#x26; B<a class="mp-anchor" href="#a--b" aria-label="Section titled A &#x26; B"></a></h2>
    <h2 id="a--b-1">A &#x26; B<a class="mp-anchor" href="#a--b-1" aria-label="Section titled A &#x26; B"></a></h2>"
  `)
})

test('tables, task lists and footnotes are rendered', async () => {
  expect(
    await html('| a |\n| - |\n| 1 |\n\n- [x] done\n- [ ] not\n\nA[^1].\n\n[^1]: Note.'),
  ).toMatchInlineSnapshot(`
    "<table>
    <thead>
    <tr>
    <th>a</th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td>1</td>
    </tr>
    </tbody>
    </table>
    <ul class="contains-task-list">
    <li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> done</li>
    <li class="task-list-item"><input type="checkbox" disabled aria-label="To do"> not</li>
    </ul>
    <p>A<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>.</p>
    <section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>
    <ol>
    <li id="user-content-fn-1">
    <p>Note. <a href="#user-content-fnref-1" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a></p>
    </li>
    </ol>
    </section>"
  `)
})

test('a picture is named by its number, whatever its file is called', async () => {
  const fences = '```mermaid\na\n```\n\n```milepost\nother\n```'
  const asked: string[] = []
  const pictures: Pictures = {
    mermaid: async (_, id) => void asked.push(id),
    dependencies: async (_, id) => void asked.push(id),
  }
  await html(fences, 'mdx', pictures, 'p"onfocus="1')
  expect(asked).toEqual(['picture:1', 'picture:2'])
})

test('code is coloured with classes and nothing inline', async () => {
  expect(await html('```js\nconst a = 1\n```')).toMatchInlineSnapshot(`
    "<pre><code class="hljs language-js"><span class="hljs-keyword">const</span> a = <span class="hljs-number">1</span>
    </code></pre>"
  `)
})

test.each([
  { name: 'a block of more than 10,000 characters', code: 'let a\n'.repeat(1_667) },
  { name: 'a line of more than 1,000 characters', code: `${'a '.repeat(501)}\n` },
])('$name is shown without colours', async ({ code }) => {
  const [before, after] = await Promise.all([html(fence(code.slice(-1_000))), html(fence(code))])
  expect(before).toContain('<code class="hljs language-c">')
  expect(after.replace(' tabindex="0"', '')).toBe(
    `<pre><code class="language-c">${code}</code></pre>`,
  )
})

test('a document has colours for 50,000 characters of code', async () => {
  const block = 'int a;\n'.repeat(1_428)
  const blocks = await html(Array.from({ length: 7 }, () => fence(block)).join('\n\n'))
  const classes = [...blocks.matchAll(/<code class="([^"]+)">/g)].map(([, names]) => names)
  const [coloured, plain] = ['hljs language-c', 'language-c']
  expect(classes).toEqual([...Array.from({ length: 5 }, () => coloured), plain, plain])
})

test('diagrams do not take from the colours of code', async () => {
  const pictures: Pictures = {
    mermaid: async () => finished('<svg/>'),
    dependencies: async () => undefined,
  }
  const diagram = `\`\`\`mermaid\n${'%% a\n'.repeat(9_999)}\`\`\``
  const shown = await html([diagram, diagram, fence('int a;\n')].join('\n\n'), 'mdx', pictures)
  expect(shown).toContain('<code class="hljs language-c"><span class="hljs-type">int</span> a;')
})

function fence(code: string): string {
  return `\`\`\`c\n${code.replace(/\n$/, '')}\n\`\`\``
}

test('allowed elements and components', async () => {
  expect(
    await html(
      '<details>\n<summary>More</summary>\n\nText with <kbd>Esc</kbd>.\n\n</details>\n\n<Status value="accepted" />',
    ),
  ).toMatchInlineSnapshot(`
    "<details><summary>More</summary><p>Text with <kbd>Esc</kbd>.</p></details>
    <span class="mp-status" data-status="accepted">accepted</span>"
  `)
})

test('raw HTML of a Markdown file is held to the same list', async () => {
  expect(
    await html('Press <kbd>Esc</kbd>.<br>\n\n<script>alert(1)</script>', 'md'),
  ).toMatchInlineSnapshot(`
    "<p>Press <kbd>Esc</kbd>.<br></p>
    "
  `)
})

test('code in content is shown to nobody, whatever was done about its finding', async () => {
  expect(await html('{1 + 1}\n\n<div onclick="x()" style="top:0">a</div>')).toMatchInlineSnapshot(
    `"<div>a</div>"`,
  )
})

test.each(['md', 'mdx'])('no data of an author gets into a page from %s', async (extension) => {
  const names = ['data-x', 'datadata-x', 'data', 'datax', 'data-footnote-ref', 'data-pagefind-body']
  const attributes = names.map((name) => `${name}="y"`).join(' ')
  const shown = await html(`a <b ${attributes}>b</b> <span ${attributes}>c</span>`, extension)
  expect(shown.trim()).toBe('<p>a <b>b</b> <span>c</span></p>')
})

test('a component of the site has the attributes that the site lists as its data', async () => {
  const components = { Badge: ['label', 'data-Of', 'größe', 'a:b'] }
  const rendered = async (body: string) => {
    const text = mdx('title: P', body)
    const { graph, links } = await checked({ 'process/p.mdx': text }, { config: { components } })
    const document = graph.nodeAt('content/process/p.mdx')?.document
    if (!document) throw new Error('the document was not read')
    const project = { root: '/', content: 'content', graph, links }
    const options = { project, base: '/', pictures: NO_PICTURES, components }
    return (await createRenderer(options).render(document, text)).html
  }
  expect(
    await rendered(
      'a <Badge label="b" a:b="d">e</Badge>\n\n<Badge data-Of="f" größe="g" other="h" />',
    ),
  ).toMatchInlineSnapshot(`
    "<p>a <span class="mp-badge" data-label="b" data-a:b="d">e</span></p>
    <div class="mp-badge" data-data-of="f" data-größe="g"></div>"
  `)
  expect(await rendered('<Other label="a">b</Other>')).toMatchInlineSnapshot(
    `"<div class="mp-other" data-label="a">b</div>"`,
  )
})

test('pictures take the place of fences', async () => {
  const pictures: Pictures = {
    mermaid: async (source, id) => finished(`<svg id="${id}">${source.trim()}</svg>`),
    dependencies: async (ids) => finished(`<figure>${ids.join()}</figure>`),
  }
  expect(
    await html('```mermaid\npie\n```\n\n```milepost\na\nb\n```', 'mdx', pictures),
  ).toMatchInlineSnapshot(`
    "<svg id="picture:1">pie</svg>
    <figure>a,b</figure>"
  `)
})

test('a link keeps a scheme that the site adds, and no other', async () => {
  const body = '[a](slack://irc.example.org/a) [b](sftp:b@example.org)'
  const { graph, links } = await checked({ 'process/p.mdx': mdx('title: P', body) })
  const document = graph.nodeAt('content/process/p.mdx')?.document
  if (!document) throw new Error('the document was not read')
  const project = { root: '/', content: 'content', graph, links }
  const options = { project, base: '/', pictures: NO_PICTURES, linkSchemes: ['slack'] }
  const rendered = await createRenderer(options).render(document, mdx('title: P', body))
  expect(rendered.html).toBe('<p><a href="slack://irc.example.org/a">a</a> <a>b</a></p>')
})

test('of what the guard missed, the sanitiser keeps no address and no class', async () => {
  const shown = await html(
    `[a](javascript:x) <a href="data:text/html,x" class="mp-status big">b</a> [c](https://example.org/)
<img src="data:image/svg+xml,x" alt="d"> <img src="javascript:x" alt="e"> <q cite="javascript:x">f</q>
<div class="mp-x starlight-aside y" itemscope aria-label="g">h</div> <aside aria-label="i" title="j">k</aside>
<p><mark>l</mark> <small>m</small> <abbr title="n">o</abbr> <u>p</u> <code class="language-js x">q</code></p>`,
    'md',
  )
  expect(shown).toMatchInlineSnapshot(`
    "<p><a>a</a> <a>b</a> <a href="https://example.org/">c</a>
    <img alt="d"> <img alt="e"> <q>f</q></p>
    <div>h</div> <aside title="j">k</aside>
    <p><mark>l</mark> <small>m</small> <abbr title="n">o</abbr> <u>p</u> <code>q</code></p>"
  `)
})

test('an address that a browser reads as another one is removed, whatever was done about it', async () => {
  const shown = await html(
    `[a](<x\\\\y>) <a href="\\\\evil.example/">b</a> <a href="//evil.example/">c</a>
<img src="\\\\evil.example/t.png" alt="d"> <q cite="//evil.example/">e</q>
<picture><source srcset="a.png, \\\\evil.example/u.png 2x"><img src="a.png" alt="f"></picture>
<a href="https://example.org/">g</a> <a href="https://example.org/h, //i">h</a>`,
    'md',
  )
  expect(shown).not.toContain('evil.example')
  expect(shown).not.toContain('\\')
  expect(shown).toContain('<a href="https://example.org/">g</a>')
  expect(shown).toContain('<a href="https://example.org/h, //i">h</a>')
})
