import { expect, test } from 'vitest'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

/** The findings of a diagram, whose first line is line 6 of its file. */
function found(diagram: string): readonly string[] {
  const text = `---\ntitle: T\n---\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`
  return shown(parseDocument('a.md', text))
}

const WHOLE = 'in a diagram, expected `https://` and a host.'
const CLICKED = 'in a diagram, expected a document, a file, `#` or `https://`.'

test('a diagram has at most 50,000 characters', () => {
  const diagram = (length: number) => `graph TD\n%%${'a'.repeat(length - 11)}`
  expect(found(diagram(50_000))).toEqual([])
  expect(found(diagram(50_001))).toEqual([
    'invalid-markup 6:1 Unexpected length, expected a diagram of at most 50000 characters.',
  ])
})

test.each([
  'flowchart TD\nclick A "HTTPS://x.example"\nclick B "a/b:c.md"',
  'flowchart TD\nclick A "a.md"\nclick B "#b"\nclick C "inv:k#a"',
  'sequenceDiagram\nlink A: b @ https://x.example',
  'classDiagram\nclass A\nlink A "https://x.example"',
  'C4Context\nPerson(a, "b", $LINK = "https://x.example")',
  'sequenceDiagram\nLINKS A: {"b": "https://x.example"}',
  'flowchart TD\nA["my link B: c @ data:d"]',
  'flowchart TD\nA["links to": "ftp://x"]',
  'flowchart TD\n%% a <script> javascript:x\nA["<BR>b<SUP>c</sup>"]',
  'flowchart TD\nA["#x41;#65;#9829;#0;#x110000;#quot;"]',
  'flowchart TD\nA["my style a{b}"]',
])('%j links where it may', (diagram) => {
  expect(found(diagram)).toEqual([])
})

test.each([
  ['flowchart TD\nclick A "http://x.example"', `Unexpected \`http://x.example\` ${CLICKED}`],
  ['flowchart TD\nclick A "MAILTO:a@x.example"', `Unexpected \`MAILTO:a@x.example\` ${CLICKED}`],
  ['sequenceDiagram\nlink A: b @ c.md', `Unexpected \`c.md\` ${WHOLE}`],
  ['sequenceDiagram\nLINK A: b @ mailto:c@x.example', `Unexpected \`mailto:c@x.example\` ${WHOLE}`],
  [
    'sequenceDiagram\nlink A: b @ a/https://x.example',
    `Unexpected \`a/https://x.example\` ${WHOLE}`,
  ],
  [
    'sequenceDiagram\nlinks A: {"b": "https://x.example", "c": "d.md"}',
    `Unexpected \`d.md\` ${WHOLE}`,
  ],
  ['sequenceDiagram\nLINKS A: {"b": "c.md"}', `Unexpected \`c.md\` ${WHOLE}`],
  ['C4Context\nPerson(a, "b", $LINK="c.md")', `Unexpected \`c.md\` ${WHOLE}`],
])('the link of %j is refused', (diagram, message) => {
  expect(found(diagram)).toEqual([`unsafe-link 7:1 ${message}`])
})

test.each([
  ['A["JavaScript:a"]', 'JavaScript:'],
  ['A["java#115;cript#58;a"]', 'javascript:'],
  ['A["java&#x73;cript&colon;a"]', 'javascript:'],
  ['A["java&Tab;script:a"]', 'javascript:'],
  ['A["java#0000000115;cript:a"]', 'javascript:'],
  ['A["java\u00adscript:a"]', 'javascript:'],
  ['A["vb script:a"]', 'vbscript:'],
  ['A["data:text/html,a"]', 'data:text/'],
])('a scheme that runs code stands nowhere in a diagram: %j', (line, scheme) => {
  expect(found(`flowchart TD\n${line}`)).toContain(
    `unsafe-link 7:1 Unexpected scheme \`${scheme}\` in a diagram.`,
  )
})

test.each([
  ['#8238;', 'direction-changing character U+202E'],
  ['#x202e;', 'direction-changing character U+202E'],
  ['&#X202E;', 'direction-changing character U+202E'],
  ['#0000008238;', 'direction-changing character U+202E'],
  ['#x10ffff;', 'noncharacter U+10FFFF'],
])('a sign that is written as %s is one that nobody sees', (sign, what) => {
  expect(found(`flowchart TD\nA["${sign}"]`)).toEqual([
    `unsafe-text 7:1 Unexpected ${what} in a diagram; leave it out.`,
  ])
})

test('a sign that stands in a diagram itself is told once', () => {
  expect(found('flowchart TD\nA["\u202e #8238;"]')).toEqual([
    'unsafe-text 7:4 Unexpected direction-changing character U+202E; delete it.',
  ])
})

test('an element with its closing tag is one finding', () => {
  const html = (tag: string) =>
    `unsafe-html 7:1 Unexpected HTML \`${tag}\` in a diagram, expected plain text and \`<br>\`.`
  expect(found('flowchart TD\nA["<DIV>a</div></p>"]')).toEqual([html('<DIV>'), html('</p>')])
  expect(found('flowchart TD\nA["a %% <p>"]')).toEqual([html('<p>')])
  expect(found('flowchart TD\nA["<p>a<p>b"]')).toEqual([html('<p>'), html('<p>')])
})

test('a style holds no sign that ends it', () => {
  expect(found('flowchart TD\n  linkStyle 1 a:b;style A c:{d}')).toEqual([
    'unsafe-html 7:3 Unexpected character in the style `style A c:{d}`, expected `name:value`.',
  ])
})

test('a word before a call is no call', () => {
  expect(found('flowchart TD\nA["now callback B c"]')).toEqual([])
  expect(found('flowchart TD\nCALLBACK A "b"')).toEqual([
    'code-in-content 7:1 Unexpected call `CALLBACK A "b"`; a diagram may only link.',
  ])
  expect(found('flowchart TD\nA; CLICK B HREF "c.md"')).toEqual([])
})
