import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edit } from '../../../plugins/commands/apply-fixes.ts'
import { remarkTree } from '../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../plugins/documents/markup/satteri-tree.ts'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { shown } from '../shown.ts'

const FRONT = '---\ntitle: T\n---\n\n'

/** Applies all fixes until there are none, as `check --fix` does. */
function fixed(body: string, tree = satteriTree) {
  let text = FRONT + body
  for (let round = 0; round < 10; round += 1) {
    const { findings } = parseDocument('a.mdx', text, { tree })
    const { text: edited, edits } = edit(
      text,
      findings.flatMap(({ fix }) => fix ?? []),
    )
    if (edits === 0) break
    text = edited
  }
  const findings = shown(parseDocument('a.mdx', text, { tree }))
  return { body: text.slice(FRONT.length), findings }
}

test.each([
  ['<!-- a note -->', '{/* a note */}'],
  ['<!--tight-->', '{/* tight */}'],
  ['<!---->', '{/* */}'],
  ['text <!-- in it --> more', 'text {/* in it */} more'],
  ['<!-- over\n\nlines { and <b> -->\n\ntext', '{/* over\n\nlines { and <b> */}\n\ntext'],
  ['<!-- */ {alert(1)} /* -->', '{/* * / {alert(1)} /* */}'],
  ['- item <!-- one -->\n  <!-- two -->', '- item {/* one */}\n  {/* two */}'],
  ['a<br>b<BR clear="all">', 'a<br />b<br clear="all" />'],
  ['See <img src="a.png" alt="A > B">', 'See <img src="a.png" alt="A > B" />'],
  ['| a<br>b | c |\n| --- | --- |', '| a<br />b | c |\n| --- | --- |'],
  ['<kim@example.org> <https://a.example>', '<kim@example.org> <https://a.example>'],
  ['<tel:+4912345>', '[tel:+4912345](tel:+4912345)'],
  ['If x <= 3, a <b and <3 love; vec<int>.', 'If x \\<= 3, a \\<b and \\<3 love; vec\\<int>.'],
  ['Write {name} and {first name}.', 'Write \\{name} and \\{first name}.'],
  ['An open { brace.', 'An open \\{ brace.'],
  ['## Scope {#the-scope}\n\nText.', '<a id="the-scope"></a>\n\n## Scope\n\nText.'],
  ['`<br>` and\n\n```html\n<!-- code -->\n```', '`<br>` and\n\n```html\n<!-- code -->\n```'],
])('ordinary text becomes MDX: %j', (body, sound) => {
  expect(fixed(body)).toEqual({ body: sound, findings: [] })
})

test.each([
  'Run {alert(1)} now.',
  'Read {props.name} now.',
  '<b>open',
  '<marquee>hi</marquee>',
  '<script>',
  'import x from "y"',
  '<Unknown title="x">a</Unknown>',
  '<!-- never closed',
])('what may be meant as code or as an element stays as it is, and is reported: %j', (body) => {
  const { body: after, findings } = fixed(body)
  expect(after).toBe(body)
  expect(findings).not.toEqual([])
})

test('one run tells of many comments, however long the text is', () => {
  const body = Array.from({ length: 40 }, (_, at) => `${'Words. '.repeat(400)}\n<!-- ${at} -->\n`)
  const { findings } = parseDocument('a.mdx', FRONT + body.join('\n'))
  expect(findings).toHaveLength(40)
  expect(fixed(body.join('\n')).findings).toEqual([])
})

test('a tag in braces is left to its author, since a sound one would be code', () => {
  for (const body of ['{ <br> }', '{ { } <br> }', '{\n\n<br>\n}'])
    expect(fixed(body).body).toBe(body)
  expect(fixed('\\{ <br> \\}').body).toBe('\\{ <br /> \\}')
})

test('no fix makes code that is accepted, whatever a comment or a tag holds', () => {
  const piece = fc.constantFrom(
    '<!--',
    '-->',
    '*/',
    '/*',
    '{',
    '}',
    '<br>',
    '\n',
    'x',
    '"',
    '<',
    '>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const { body, findings } = fixed(pieces.join(' '))
      for (const tree of [satteriTree, remarkTree]) {
        const code = expressionsIn(body, tree)
        const isCode = code.some((each) => !/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(each))
        if (isCode) expect(findings.join('\n')).toContain('code-in-content')
      }
    }),
    { numRuns: 200, examples: [[['{', '\n', 'x', '}']], [['<br>', '{', 'x', '>', 'x', '}']]] },
  )
})

/** The expressions of a text that can be parsed; none where it cannot, since it is never shown. */
function expressionsIn(text: string, tree: typeof satteriTree): readonly string[] {
  const found: string[] = []
  const visit = (node: object): void => {
    if ('type' in node && String(node.type).endsWith('Expression') && 'value' in node) {
      found.push(String(node.value))
    }
    if ('children' in node && Array.isArray(node.children)) node.children.forEach(visit)
  }
  try {
    visit(tree(text, 'mdx'))
  } catch {
    return []
  }
  return found
}
