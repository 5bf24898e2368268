import { expect, test } from 'vitest'
import { pageMarkdown } from '../../../plugins/astro/texts/page-markdown.ts'

const PAGE = 'https://example.org/docs/plan/'

/** Returns the text of a page with this content, without its last line. */
function textOf(content: string, address = PAGE): string | undefined {
  const html = `<body><nav>Menu</nav><main>${content}</main></body>`
  return pageMarkdown(html, address)?.markdown.split('\n\nSource: ')[0]
}

test('a page says its title, and where it is', () => {
  expect(pageMarkdown('<main><h1>The <em>plan</em></h1><p>All.</p></main>', PAGE)).toEqual({
    title: 'The plan',
    markdown: `# The *plan*\n\nAll.\n\nSource: <${PAGE}>\n`,
  })
  expect(pageMarkdown('<p>A redirect</p>', PAGE)).toBeUndefined()
})

test('menus, buttons, pictures and hidden text are left out', () => {
  const content = `<nav>Trail</nav><h2>Open<a class="mp-anchor" href="#open"></a></h2>
    <button>Show all</button><span hidden>none</span><i aria-hidden="true">▸</i><svg><text>7</text></svg>
    <script>run()</script><style>p {}</style><!-- note --><p>Text.</p><footer>Next</footer>`
  expect(textOf(content)).toBe('## Open\n\nText.')
})

test('a place where an address may break is no blank', () => {
  const link = '<a href="https://a.example/b/c">a.example/<wbr>b/<wbr>c</a>'
  expect(textOf(`<p>${link}</p>`)).toBe('[a.example/b/c](https://a.example/b/c)')
  const cell = `<div class="mp"><table><tr><th>Where</th></tr><tr><td>${link}</td></tr></table></div>`
  expect(textOf(cell)).toContain('| [a.example/b/c](https://a.example/b/c) |')
})

test('a cell of a table is one line, and neighbours stay apart', () => {
  const row = `<th><a href="/items/e2e/">E2E</a><p>Tests run.</p></th>
    <td><ul><li><a href="/people/ada/">Ada</a></li><li>Bo</li></ul></td>
    <td><span>2027-Q1</span><span class="mp-dot">late</span><span>: 3 | 4</span></td>`
  const table = `<div class="mp"><table><tr><th>Item</th><th>Owners</th><th>Target</th></tr><tr>${row}</tr></table></div>`
  expect(textOf(table)).toMatchInlineSnapshot(`
    "| Item | Owners | Target |
    | - | - | - |
    | [E2E](https://example.org/items/e2e/) Tests run. | [Ada](https://example.org/people/ada/), Bo | 2027-Q1 · late: 3 \\| 4 |"
  `)
})

test('facts are a list, and code keeps its lines and its language', () => {
  const facts = '<dl><div><dt>Owner</dt> <dd><ul><li>Ada</li><li>Bo</li></ul></dd></div></dl>'
  expect(textOf(facts)).toMatchInlineSnapshot(`"- Owner: Ada, Bo"`)
  const lines = ['a: 1', '', '  b: 2'].map(
    (line) =>
      `<div class="ec-line"><div class="code"><span>${line === '' ? '\n' : line}</span></div></div>`,
  )
  const code = `<figure><figcaption class="header">Terminal</figcaption><pre data-language="yaml"><code>${lines.join('')}</code></pre></figure>`
  expect(textOf(code)).toBe('```yaml\na: 1\n\n  b: 2\n```')
  expect(textOf('<pre><code class="hljs">x\n  y</code></pre>')).toBe('```\nx\n  y\n```')
})

test('every address is whole, and those that only a browser follows are none', () => {
  const links = `<p><a href="#open">a</a> <a href="../board/">b</a> <a href="/x.ics">c</a>
    <a href="javascript:alert(1)">d</a> <a href="data:text/html,e">e</a> <img src="/p.png" alt="f"></p>`
  expect(textOf(links)).toMatchInlineSnapshot(
    `"[a](https://example.org/docs/plan/#open) [b](https://example.org/docs/board/) [c](https://example.org/x.ics) d e ![f](https://example.org/p.png)"`,
  )
  expect(textOf(links, '/docs/plan/')).toMatchInlineSnapshot(
    `"[a](/docs/plan/#open) [b](/docs/board/) [c](/x.ics) d e ![f](/p.png)"`,
  )
})

test('text of an author stays text', () => {
  const hostile = `&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1)) \`code\` ![p](http://evil.example/p.png) # no * _ title`
  expect(textOf(`<h1>${hostile}</h1><ul><li>${hostile}</li></ul>`)).toMatchInlineSnapshot(`
    "# \\<script>alert(1)\\</script> \\[x]\\(javascript:alert(1)) \\\`code\\\` !\\[p]\\(http\\://evil.example/p.png) # no \\* \\_ title

    - \\<script>alert(1)\\</script> \\[x]\\(javascript:alert(1)) \\\`code\\\` !\\[p]\\(http\\://evil.example/p.png) # no \\* \\_ title"
  `)
  expect(textOf(`<p>&lt;!-- --&gt;<br>--- | &amp;lt;b&amp;gt;</p>`)).toMatchInlineSnapshot(`
    "\\<!-- -->\\
    \\--- | \\&lt;b\\&gt;"
  `)
})

test('every row of a table is written as the first is, whatever its cells hold', () => {
  const cells = [
    '&lt;img src=x onerror=alert(1)&gt; &amp;lt;b&amp;gt;',
    'a | b \\ c',
    '<code>`|` ]]&gt;</code> <a href="/a|b">[x](javascript:alert(1))</a>',
    '',
  ]
  const row = `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const head = '<thead><tr><th>A</th><th>B</th><th>C</th><th>D</th></tr></thead>'
  const lines = textOf(`<table>${head}<tbody>${row}${row}</tbody></table>`)?.split('\n') ?? []
  expect(lines).toHaveLength(4)
  expect(lines[3]).toBe(lines[2])
  expect(lines[2]).toMatchInlineSnapshot(
    `"| \\<img src=x onerror=alert(1)> \\&lt;b\\&gt; | a \\| b \\ c | \`\` \`\\|\` ]]> \`\` [\\[x\\](javascript:alert(1))](https://example.org/a\\|b) | |"`,
  )
})
