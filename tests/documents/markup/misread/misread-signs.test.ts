import { describe, expect, test } from 'vitest'
import { placesIn } from '../../../../plugins/basics/place.ts'
import { edit } from '../../../../plugins/commands/apply-fixes.ts'
import { asideHelp } from '../../../../plugins/documents/markup/misread/foreign-asides.ts'
import { remarkTree } from '../../../../plugins/documents/markup/remark-tree.ts'
import { satteriTree } from '../../../../plugins/documents/markup/satteri-tree.ts'
import { parseDocument } from '../../../../plugins/documents/parse-document.ts'

const FRONT = '---\ntitle: T\n---\n'

/** Each finding of both parsers, with the signs that it is about and its advice or its fix. */
function found(body: string, path = 'a.md'): string {
  const text = FRONT + body
  const places = placesIn(text)
  const [first, second] = [satteriTree, remarkTree].map((tree) =>
    parseDocument(path, text, { tree }).findings.map(({ place, message, help, fix, rule }) => {
      const edited = fix && edit(text, [fix]).text.slice(FRONT.length).trimEnd()
      const out = [help && `  ${help}`, edited && `  → ${edited}`].filter(Boolean)
      const where = place ? `${place.line}:${place.column} «${places.textAt(place)}»` : '-'
      return [`${where} ${rule}: ${message}`, ...out].join('\n')
    }),
  )
  expect(second).toEqual(first)
  return first?.join('\n') ?? ''
}

describe('a finding is about the signs that are misread, and tells or writes what was meant', () => {
  test.each([
    '##Goals\n',
    '> a\n> ##Goals\n',
    '#\u00a0Goals\n',
    '•\tOne\n',
    '| a | b |\n| - - | --- |\n',
    '| a | b | over |\n|---|\n',
    '> Text\na | b\n-|-\n',
    'Text\n:::\n',
    ':::tip A title\nText\n:::\n\n:::note B :::note\nText\n:::\n',
    'a :::b\n:::\n',
    ':::note[A b]\nText\n:::\n\nText\n:::\n',
    ':::tip A title:\nText\n:::\n\nText\n:::\n',
    ':::{note}\nText\n:::\n',
    ':::xyzzy\nText\n:::\n',
    ':::note\nText :::\n',
    ':::note\nText\n:::x\n',
    ':::note{color="red" icon="x"}\nText\n:::\n',
    '> [!XYZZY]\n> Text\n',
    '```js',
    '```',
    '```\na\n```b\n',
    '| a | b |\n| - | - |\n| [[plan|it]] | x |\n',
    '[[plan|the *best* plan]]\n',
    'See *[it](My Plan.MD)*.\n',
    'See (the plan)[./plan.md] and [it] (plan.md).\n',
    '- [] one\n- [ ] two\n',
    '==x== {{ y }}\n%% z %% ==w==\n',
    '**{{ x }}** and `y`\n',
    '[toc]\n',
    '.. Hint:: Read\n',
    'See [the board|https://example.org/board].\n',
    '{% x {{ref y %}\n',
    '```{hint} Read\nText\n```\n',
  ])('%j', (body) => {
    expect(found(body)).toMatchSnapshot()
  })
})

test('an end of an aside may be the first line below a blank one', () => {
  const rules = parseDocument('a.md', '\n:::\n').findings.map(({ rule }) => rule)
  expect(rules).toContain('misread-markup')
})

test('in MDX, a comment of another tool becomes one of MDX', () => {
  expect(found('a %% b %%\n', 'a.mdx')).toMatchSnapshot()
})

describe('signs that are no markup', () => {
  test.each([
    'A ::: in a line',
    'Issue #\u00a05 is open',
    'a • b\nc • d',
    '• One\ttwo',
    'a | b\nc |-|',
    'a | b\n|-| c',
    '[x](a ./b)',
    '- a [] b',
    '`(a)[./b.md]` and `[a] (b.md)`',
    '    x ```y',
    '    a\n    b',
    '```js{note}\na\n```\n\n```xdataview\na\n```\n\n```dataviewx\na\n```',
    'See :ref:*x* and &#58;doc:`y`.',
    'the Due:: 2027',
    '| a | b |\n| - | - |\n| a | b]] |\n| [[x]] | b]] |\n| x | [[a |\n| [[a | b |\n| [[a | b [c]] |',
    '`[[a` b]]',
    '[[e2e]] and *b* c]]',
    '*a* x]] [[b *c*',
    '[[a *b* c',
    '[[a *b* [c]]',
    '[[a  \nb]]',
  ])('%j', (body) => {
    expect(found(`${body}\n`)).toBe('')
  })

  test('braces that are escaped in MDX are signs for readers', () => {
    expect(found('A \\{% x %} and \\{doc}`plan`.\n', 'a.mdx')).toBe('')
  })
})

test.each([
  ['important', 'tip'],
  ['hint', 'tip'],
  ['info', 'note'],
  ['abstract', 'note'],
  ['seealso', 'note'],
  ['admonition', 'note'],
  ['warning', 'caution'],
  ['attention', 'caution'],
  ['error', 'danger'],
  ['tip', 'tip'],
])('the aside `%s` of another tool is written `:::%s`', (name, like) => {
  expect(asideHelp(name, ' ')).toBe(
    `Write \`:::${like}\` and, on a line of its own below the text, \`:::\`.`,
  )
})

test.each([
  ['INFO', 'NOTE'],
  ['danger', 'CAUTION'],
  ['ERROR', 'CAUTION'],
])('the alert `%s` of another tool is written `[!%s]`', (name, like) => {
  expect(found(`> [!${name}]\n> Text\n`)).toContain(`did you mean \`[!${like}]\`?`)
})
