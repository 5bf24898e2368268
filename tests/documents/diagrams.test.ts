import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../plugins/documents/parse-document.ts'
import { shown } from './shown.ts'

/** Findings of one fenced diagram; its first line is line 6 of the file. */
function found(diagram: string): string[] {
  return shown(parseDocument('a.mdx', `---\ntitle: T\n---\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`))
}

describe('a diagram that calls, fetches or leads astray', () => {
  test.each([
    ['graph TD\nA\nclick A href "javascript:x"', 'unsafe-link 8:1'],
    ['graph TD\nA\nclick A "javascript:x" "tip" _blank', 'unsafe-link 8:1'],
    ['graph TD; A-->B; click A href "data:text/html,x"', 'unsafe-link 6:1'],
    ['graph TD\nclick A href "java#115;cript:x"', 'unsafe-link 7:1'],
    ['graph TD\nclick A href "javascript#colon;x"', 'unsafe-link 7:1'],
    ['graph TD\nclick A href "//x.example"', 'unsafe-link 7:1'],
    ['graph TD\n  click A href "ftp://x.example"', 'unsafe-link 7:3'],
    ['graph TD\nclick A call f()', 'code-in-content 7:1'],
    ['graph TD\nclick A f', 'code-in-content 7:1'],
    ['graph TD\nclick A f "tip"', 'code-in-content 7:1'],
    ['classDiagram\ncallback A "f"', 'code-in-content 7:1'],
    ['classDiagram\nlink A "javascript:x" "tip"', 'unsafe-link 7:1'],
    ['gantt\nsection a\nCLICK a call f()', 'code-in-content 8:1'],
    ['sequenceDiagram\nlink A: b @ javascript:x', 'unsafe-link 7:1'],
    ['sequenceDiagram\nlinks A: {"b": "vbscript:x"}', 'unsafe-link 7:1'],
    ['C4Context\nPerson(a, "b", $link="blob:x")', 'unsafe-link 7:1'],
    ['graph TD\nA@{ img: "http://x.example/x.png" }', 'unsafe-link 7:1'],
    ['graph TD\nstyle A fill:url(https://x.example)', 'unsafe-link 7:1'],
    ['graph TD\nclassDef a fill:#fff}*{color:red', 'unsafe-html 7:1'],
    ['graph TD\nA["<img src=x onerror=y>"]', 'unsafe-html 7:1'],
    ['graph TD\nA["<script>x</script>"]', 'unsafe-html 7:1'],
    ['graph TD\nA["<b onclick=x>y</b>"]', 'unsafe-html 7:1'],
    ['graph TD\nA["<a href=x>y</a>"]', 'unsafe-html 7:1'],
    ['graph TD\nA["<svg\nonload=x>"]', 'unsafe-html 7:1'],
    ['architecture-beta\n  service s "<img src=x>" [x]', 'unsafe-html 7:3'],
    ['%%{init: {"securityLevel": {"a": 1}}}%%\ngraph TD', 'code-in-content 6:1'],
    ['%%{init: {"securityLevel": "loose", "themeCSS": "x"}}%%\ngraph', 'code-in-content 6:1'],
    ['%%{init: {"flowchart": {"securityLevel": "loose"}}}%%\ngraph', 'code-in-content 6:1'],
    ["%%{init: {'themeCSS': '*{}'}}%%\ngraph TD", 'code-in-content 6:1'],
    ['%%{init: {"htmlLabels": {"a": 1}}}%%\ngraph TD', 'code-in-content 6:1'],
    ['%%{init: {"htmlLabels": "<b>"}}%%\ngraph TD', 'code-in-content 6:1'],
    ['%%{init: {"fontFamily": "x;}*{color:red"}}%%\ngraph TD', 'code-in-content 6:1'],
    ['%%{init: {"themeVariables": {"fontFamily": "a{b}"}}}%%\ngraph', 'code-in-content 6:1'],
    ['%%{init: {"sequence": {"actorFontFamily": "x"}}}%%\ngraph', 'code-in-content 6:1'],
    ['graph TD\nA@{\n  shape: rect\n  img: "//x.example/x.png"\n}', 'unsafe-link 9:3'],
    ['graph TD\nA@{ "img": "data:x" }', 'unsafe-link 7:1'],
    ['graph TD\nA@{ "\\x69mg": "data:x" }', 'unsafe-link 7:1'],
    ['graph TD\nA@{ label: "}", img: "data:x" }', 'unsafe-link 7:1'],
    ['graph TD\nA@{ img: &a data:x }', 'unsafe-link 7:1'],
    ['gantt\ntodayMarker stroke:url(x)', 'unsafe-link 7:1'],
    ['sequenceDiagram\nrect url(https://x.example)\nend', 'unsafe-link 7:1'],
    ['C4Context\nUpdateElementStyle(a, $bgColor="url(x)")', 'unsafe-link 7:1'],
    ['quadrantChart\nA: [0.1, 0.2] color: url(x)', 'unsafe-link 7:1'],
    ['graph TD; A; classDef a fill: URL (x)', 'unsafe-link 6:1'],
    ['%%{init: {"themeVariables": {"lineColor": "red;}"}}}%%\ngraph TD', 'code-in-content 6:1'],
    ['%%{init: {"__proto__": {"a": 1}}}%%\ngraph TD', 'code-in-content 6:1'],
    ['%%{init: {"theme": "dark"\ngraph TD', 'code-in-content 6:1'],
    ['%%{config: {}}%%\ngraph TD', 'code-in-content 6:1'],
    ['---\nconfig: &a {}\n---\ngraph TD', 'code-in-content 6:1'],
    ['---\nthemeCSS: x\n---\ngraph TD', 'code-in-content 6:1'],
    [`graph TD\n${'A\n'.repeat(25_000)}`, 'invalid-markup 6:1'],
  ])('%.60j', (diagram, place) => {
    const places = found(diagram).map((row) => row.split(' ').slice(0, 2).join(' '))
    expect([...new Set(places)]).toEqual([place])
  })
})

describe('a diagram that only draws', () => {
  test.each([
    'graph TD\nA[one<br/>two] -->|a < b| B{{"x > y"}}\nclick A href "https://x.example" "tip"',
    'graph TD\nA["<b>a</b> <i>b</i>"]:::c\nclassDef c fill:#f9f,stroke:#333,stroke-width:4px',
    'classDiagram\nA <|-- B\nclass A~T~ {\n<<interface>>\n+f(x) int\n}\nlink A "./a.md"',
    'sequenceDiagram\nA->>B: click here now\nB-->>A: data: 1',
    'erDiagram\nA ||--o{ B : has',
    'journey\nsection a\nclick the button: 5: Me',
    'mindmap\n  root((a))\n    link the thing',
    '%% a comment <script>\ngraph TD\nA',
    '%%{init: {"theme": "forest", "flowchart": {"curve": "basis"}}}%%\ngraph TD\nA',
    "%%{init: {'themeVariables': {'primaryColor': '#ff0000'}}}%%\ngraph TD\nA",
    'sequenceDiagram\nK->>I: pull("img:tag")\nI->>K: look up url(name)',
    'graph LR\nA["img: repo/name:1.0"] --> B["looks up url (https)"]',
    'graph LR\nA@{ shape: rect, label: "img: x" } --> B@{ img: "./a.png", h: 60 }',
    'mindmap\n  root((img: one))\n    url (two)',
    '%%{init: {"flowchart": {"htmlLabels": true, "curve": "basis"}}}%%\ngraph LR\nA',
    '%%{init: {"htmlLabels": false, "fontFamily": "Arial, sans-serif"}}%%\ngraph LR\nA',
    '%%{init: {"themeVariables": {"fontSize": "16px"}}}%%\ngraph LR\nA',
    '---\nconfig:\n  htmlLabels: true\n---\ngraph TD\nA',
    '%%{wrap}%%\nsequenceDiagram\nA->>B: x',
    'sequenceDiagram\nA->>B: now click it "ftp://x.example"',
    '---\ntitle: A picture of <things>\nconfig:\n  theme: neutral\n---\ngraph TD\nA',
  ])('%.60j', (diagram) => {
    expect(found(diagram).filter((row) => !row.includes('<things>'))).toEqual([])
  })

  test('fences of other languages are text', () => {
    const text = '---\ntitle: T\n---\n```sh\nclick A call f()\n<script>\n```\n'
    expect(shown(parseDocument('a.mdx', text))).toEqual([])
  })
})

test.each([
  ['%%{init: {"securityLevel": "loose"}}%%\ngraph TD', ['securityLevel']],
  ['%%{init: {"htmlLabels": true, "securityLevel": "loose"}}%%\ngraph', ['securityLevel']],
  ['%%{initialize: {"maxTextSize": 9, "maxEdges": 9}}%%\ngraph', ['maxTextSize', 'maxEdges']],
  ['---\nconfig:\n  securityLevel: loose\n---\ngraph TD', ['securityLevel']],
])('a setting that Mermaid takes from no diagram is a warning: %.60j', (diagram, names) => {
  const says = (name: string) => `The setting \`${name}\` of a diagram has no effect; remove it.`
  expect(found(diagram)).toEqual(names.map((name) => `misread-markup 6:1 ${says(name)}`))
})

test.each([
  ['fontSize', '%%{init: {"fontSize": 18}}%%\ngraph TD\nA'],
  ['fontSize with a unit', '%%{init: {"fontSize": "18px"}}%%\ngraph TD\nA'],
  ['fontSize in frontmatter', '---\nconfig:\n  fontSize: 18\n---\ngraph TD\nA'],
])('the drawing passes over %s', (_, diagram) => {
  expect(found(diagram)).toEqual([])
})

test.each([
  ['a size that ends a style', '%%{init: {"fontSize": "1px;}*{color:red"}}%%\ngraph TD\nA'],
  ['a map', '%%{init: {"fontSize": {"a": 1}}}%%\ngraph TD\nA'],
])('a fontSize may not be %s', (_, diagram) => {
  expect(found(diagram).map((row) => row.split(' ')[0])).toEqual(['code-in-content'])
})

test.each([
  ['<font>a</font>', ['`<font>`']],
  ['<a href=x>y</a> <a href=z>w</a>', ['`<a`', '`<a`']],
  ['a</font>', ['`</font>`']],
  ['<font>a</font></div>', ['`<font>`', '`</div>`']],
])('an element in a label is one finding: %j', (label, tags) => {
  const says = (tag: string) =>
    `Unexpected HTML ${tag} in a diagram, expected plain text and \`<br>\`.`
  expect(found(`graph TD\nA["${label}"]`)).toEqual(
    tags.map((tag) => `unsafe-html 7:1 ${says(tag)}`),
  )
})

test('the sentence says what was found', () => {
  expect(found('graph TD\n  click A call go()\n  A["<em class=x>a"]')).toEqual([
    'code-in-content 7:3 Unexpected call `click A call go()`; a diagram may only link.',
    'unsafe-html 8:3 Unexpected HTML `<em` in a diagram, expected plain text and `<br>`.',
  ])
})

test('the place of a finding is its line of the diagram, without the blanks around it', () => {
  const text = '---\ntitle: T\n---\n\n```mermaid\ngraph TD\n  click A call go()  \n```\n'
  expect(parseDocument('a.mdx', text).findings[0]?.place).toEqual({
    line: 7,
    column: 3,
    endLine: 7,
    endColumn: 20,
  })
})
