import type { Random } from './random.ts'

/** Parts of a line: markup that is whole, that nothing closes, or that closes nothing. */
const PARTS = [
  ...['a', 'word word', 'é', '😀', '\u0000', '\ufeff', '\u2028', '\t', '   ', '    ', '  \n', '\r'],
  ...[
    '{',
    '}',
    '{a = 1}',
    '{"}"}',
    '{/* c */}',
    `{\`a \${b}\`}`,
    '{`\n',
    '`}',
    '{\n',
    '\n}',
    '{...x}',
  ],
  ...['<b>', '</b>', '<b', '<b/>', '<b\n>', '<b>{</b>', '<b {...x} {y}/>', '<b\n  c="d\n e"\n/>'],
  ...['<Note>', '</Note>', '<Note a="', "<Note a={'", '<Note {...a}>', '<A.B.C/>', '<a:b c:d="e">'],
  ...[
    '<>',
    '</>',
    '<div>',
    '</div>',
    '<p>',
    '<br>',
    '<br/>',
    '<img src="a.png">',
    '<a href="b.md">',
  ],
  ...[
    '<details>',
    '<summary>x</summary>',
    '</details>',
    '<!-- c -->',
    '<!--',
    '<script>',
    '<style>',
  ],
  ...[
    '<table>',
    '<tr><td>',
    '</td></tr></table>',
    '<td>',
    '<Tabs>',
    '<TabItem label="x">',
    '</Tabs>',
  ],
  ...['[a](b.md)', '[a](<b c> "t")', '![a](b.png)', '[[x]]', '[[x|y]]', '[r]', '[r]: b.md "t"'],
  ...[
    '((',
    '](',
    '](x',
    '![',
    '<https://example.org>',
    'https://example.org',
    'a@b.c',
    'www.x.org',
  ],
  ...['`a|b`', '`', '``', '**a', 'a**', '_', '~~a~~', '~~', '|', '\\|', '||', '\\', '$a$', '$$'],
  ...[':::note', ':::', '::x', ':x[y]{z}', '[^1]', '[^1]: note', '[ ]', '[x]', '- [ ] t'],
  ...[
    '```',
    '```mermaid',
    '~~~',
    '---',
    '===',
    '# h',
    '## h {#id}',
    '1.',
    '1)',
    '-',
    '+',
    '*',
    '>',
  ],
  ...['&amp;', '&#0;', '&#x110000;', '> [!NOTE]', 'import x from "y"', 'export const a = 1'],
  ...['export default () => <b>', 'export {', 'import', 'export'],
] as const

const DELIMITERS = [
  ...['| --- | --- |', '|---|', '| :-: | --: |', '--- | ---', '| - |', '|:--|--:|\t'],
  ...['| --- | --- | --- |', '|-|-'],
] as const

const NAMES = [
  'div',
  'Note',
  'Tabs',
  'details',
  'table',
  'b',
  'TabItem',
  'Aside',
  'section',
  '',
] as const

/** A container whose every line begins with a sign or with blanks: its first line, and the others. */
interface Container {
  readonly firsts: readonly [string, ...string[]]
  readonly others: readonly [string, ...string[]]
}

const CONTAINERS: readonly [Container, ...Container[]] = [
  { firsts: ['- ', '* ', '+ ', '-\t', '-   '], others: ['  ', '  ', '\t', ' ', '    '] },
  { firsts: ['1. ', '1) ', '10. ', '0. '], others: ['   ', '    ', '\t'] },
  { firsts: ['> '], others: ['> ', '> ', '>', ''] },
  { firsts: ['[^1]: ', '[^a]:', '[^1]:\t'], others: ['    ', '  ', '\t', ''] },
  { firsts: ['- [ ] ', '- [x] ', '- [X]\t', '1. [ ] '], others: ['  '] },
]

/**
 * Returns a block of Markdown or MDX with others inside, up to a depth: lists, quotes, footnotes,
 * tasks, directives, tables, elements, fences, expressions and modules, many of them not closed.
 */
export function structure(random: Random, depth: number): string {
  const line = () => brokenLine(random)
  const inner = () => innerBlocks(random, depth)
  const fence = ['```', '~~~', '````', '```js', '```mermaid\nflowchart LR', '```milepost'] as const
  const modules = [
    'import a from "b"',
    'export const a = {',
    'export default function () {',
  ] as const
  const blocks: readonly [() => string, ...(() => string)[]] = [
    line,
    () => `${line()}\n${line()}`,
    () => table(random),
    () => table(random),
    () => contained(inner(), random),
    () => contained(inner(), random),
    () => contained(inner(), random),
    () => directive(inner(), random),
    () => element(inner(), random),
    () => `${'#'.repeat(1 + random.below(7))} ${line()}${random.pick(['', ' #', ' {#x}'])}`,
    () => `${line()}\n${random.pick(['===', '---', '='])}`,
    () => `${random.pick(fence)}\n${inner()}\n${random.pick(['```', '~~~', '````', ''])}`,
    () => `${random.pick(modules)}\n${random.once(2) ? inner() : ''}`,
    () => `{${line()}${random.pick(['}', '', '\n}', '\n\n}'])}`,
    () => (random.once(12) ? line().repeat(1 + random.below(200)) : line()),
  ]
  return random.pick(blocks)()
}

/** Returns a text with other line ends, with tabs in place of blanks, or with a byte order mark. */
export function otherLines(text: string, random: Random): string {
  const ended = random.once(3) ? text.replace(/\n/g, '\r\n') : text
  const old = random.once(20) ? ended.replace(/\n/g, '\r') : ended
  const tabbed = random.once(10) ? old.replace(/ {2,4}/g, '\t') : old
  return random.once(16) ? `\ufeff${tabbed}` : tabbed
}

function innerBlocks(random: Random, depth: number): string {
  if (depth <= 0) return brokenLine(random)
  const blocks = Array.from({ length: 1 + random.below(3) }, () => structure(random, depth - 1))
  return blocks.join(random.pick(['\n', '\n\n', '\n\n']))
}

function brokenLine(random: Random): string {
  const count = random.below(5) + (random.once(6) ? 0 : 1)
  const parts = Array.from({ length: count }, () => random.pick(PARTS))
  return parts.join(random.pick(['', ' ', ' ', '  ']))
}

/** Returns a table, of which one row may be missing. */
function table(random: Random): string {
  const more = Array.from({ length: random.below(4) }, () => cells(random))
  const rows = [cells(random), random.pick(DELIMITERS), ...more]
  const missing = random.once(4) ? random.below(rows.length) : -1
  return rows.filter((_, at) => at !== missing).join('\n')
}

function cells(random: Random): string {
  const all = Array.from({ length: 1 + random.below(4) }, () => {
    return brokenLine(random).replace(/\n/g, random.once(3) ? '\n' : ' ')
  })
  const inner = all.join(random.pick([' | ', '|']))
  return `${random.pick(['| ', '', '|', ' | ', '\t|'])}${inner}${random.pick([' |', '', '|'])}`
}

/** Puts blocks into a container, of whose lines some may lack their sign. */
function contained(blocks: string, random: Random): string {
  const { firsts, others } = random.pick(CONTAINERS)
  const [first, other, isLazy] = [random.pick(firsts), random.pick(others), random.once(4)]
  const lines = blocks.split('\n').map((line, at) => {
    if (at === 0) return `${first}${line}`
    const isBare = (isLazy && random.once(2)) || (line === '' && random.once(2))
    return isBare ? line : `${other}${line}`
  })
  return lines.join('\n')
}

function directive(blocks: string, random: Random): string {
  const begin = random.pick([':::note', ':::tip[x]', '::::caution{a=b}', ':::'])
  return `${begin}\n${random.once(2) ? '\n' : ''}${blocks}\n${random.pick([':::', '::::', ''])}`
}

function element(blocks: string, random: Random): string {
  const name = random.pick(NAMES)
  const begin = `<${name}${random.pick(['', '', ' a="b"', ' {...x}', '\n'])}>`
  const end = random.pick([`</${name}>`, `</${name}>`, `</${name}`, '', '</x>'])
  return `${begin}${random.pick(['\n', '\n\n', '', '\t'])}${blocks}${random.pick(['\n', '\n\n', ''])}${end}`
}
