import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseDocument } from '../../../plugins/documents/parse-document.ts'
import { readYaml } from '../../../plugins/documents/yaml/yaml.ts'
import { SENTENCES } from '../../../plugins/documents/yaml/yaml-sentences.ts'
import { shown } from '../shown.ts'

function found(yaml: string): string {
  return shown(parseDocument('a.md', `---\n${yaml}\n---\n`)).join('\n')
}

test.each([
  ['title: [WIP] Sharding', '2:8 Unexpected text after `]`; put the whole value in quotes.'],
  ['title: {draft} Sharding', '2:8 Unexpected text after `}`; put the whole value in quotes.'],
  [
    "title: 'Here's a pair'",
    "2:8 Unexpected text after the closing `'`; put the whole value in double quotes.",
  ],
  [
    'title: "A "quoted" word',
    '2:8 Unexpected text after the closing `"`; put the whole value in single quotes.',
  ],
  [
    'title: "A" and "B"',
    '2:8 Unexpected text after the closing `"`; put the whole value in single quotes.',
  ],
  [
    'title: - plan',
    '2:8 Unexpected `-` at the beginning of a value; put the value in quotes, or begin a list on the next line.',
  ],
  [
    'title: > plan',
    '2:8 Unexpected text after `>`; put the value in quotes, or begin it on the next line.',
  ],
  [
    'title: | plan',
    '2:8 Unexpected text after `|`; put the value in quotes, or begin it on the next line.',
  ],
  [
    'title: *bold* plan',
    '2:8 Unexpected `*` at the beginning of a value; put the value in quotes.',
  ],
  [
    'title: **bold** plan',
    '2:8 Unexpected `*` at the beginning of a value; put the value in quotes.',
  ],
  [
    'title: &c of plans',
    '2:11 Unexpected anchor `&c`; write the value where needed, in quotes if it begins with `&`.',
  ],
  [
    'title: !important plan',
    '2:19 Unexpected tag `!important`; write the plain value, in quotes if it begins with `!`.',
  ],
  [
    'title: {{ name }}',
    '2:9 Unexpected bracket where a key stands; put the value in quotes if it is text.',
  ],
  [
    'title: `code` here',
    '2:8 Unexpected back-tick at the beginning of a value; put the value in quotes.',
  ],
  ['title: %done', '2:8 Unexpected sign at the beginning of a value; put the value in quotes.'],
  ['title: A: B', '2:8 Unexpected `: ` within a value; put the value in quotes.'],
  [
    'channels: { slack: #sig-docs }\nactivity: x',
    '2:20 Unexpected `#`, which begins a comment; write `"#sig-docs"` for the text.',
  ],
  [
    'owners: [kim, #2, ada]\nactivity: x',
    '2:15 Unexpected `#`, which begins a comment; write `"#2"` for the text.',
  ],
  [
    'title: A\n  roadmap: next',
    '3:3 Unexpected indentation of `roadmap:`; begin it where `title:` begins.',
  ],
  [
    'title: A\nhistory:\n  on: x\n    by: y',
    '5:5 Unexpected indentation of `by:`; begin it where `on:` begins.',
  ],
  [
    'title:\u00a0A stable plan',
    '2:7 Unexpected invisible character U+00A0; write a plain blank in its place.',
  ],
  [
    '\u00a0title: A',
    '2:1 Unexpected invisible character U+00A0; write a plain blank in its place.',
  ],
  ['owners:[kim]\ntitle: A', '2:1 Cannot find the blank after `owners:`; write `owners: [kim]`.'],
  ['title:Plan\nowners: [kim]', '2:1 Cannot find the blank after `title:`; write `title: Plan`.'],
  [
    'owners: [@kim]',
    '2:10 Unexpected `@` at the beginning of a text; write a handle without it, `kim`, and other text in quotes.',
  ],
  [
    'owners:\n  - @kim',
    '3:5 Unexpected `@` at the beginning of a text; write a handle without it, `kim`, and other text in quotes.',
  ],
  [
    'issue-number: [#117](https://x.example/117)\ntitle: A\nstatus: x',
    '2:15 Unexpected link of Markdown; write the address alone, or put the value in quotes.',
  ],
  [
    'issue: [117](https://x.example/117)',
    '2:8 Unexpected link of Markdown; write the address alone, or put the value in quotes.',
  ],
  ['title A\nstatus: x', '2:1 Cannot find the `: ` of a key; write `key: value` on one line.'],
  [
    'title: A\njust words',
    '3:1 Cannot find the `: ` of a key; write `key: value`, and quotes round other text.',
  ],
  ['a: 1\n\tb: 2', '3:1 Unexpected tab; indent with spaces.'],
])('%j', (yaml, finding) => {
  expect(found(yaml)).toBe(`invalid-frontmatter ${finding}`)
})

test('a mistake at the end of a line of Windows ends before both signs of that end', () => {
  const { findings } = parseDocument('a.md', '---\n:\n|:--|-```\r\n::::\n\n``\r\n---')
  const [first] = findings.map(({ place }) => place)
  expect(first).toEqual({ line: 3, column: 1, endLine: 3, endColumn: 10 })
})

test('every error of the YAML reader has a sentence of ours, without its jargon', () => {
  const types = readFileSync('node_modules/yaml/dist/errors.d.ts', 'utf8')
  const [, union = ''] = /type ErrorCode = ([^;]+);/.exec(types) ?? []
  const codes = [...union.matchAll(/'([A-Z_0-9]+)'/g)].map(([, code]) => code)
  expect(codes.length).toBeGreaterThan(20)
  expect(Object.keys(SENTENCES).sort()).toEqual(codes.sort())
  for (const sentence of Object.values(SENTENCES)) {
    expect(sentence).toMatch(/^(?:Unexpected|Cannot find) .*[;,] .*\.$/)
    expect(sentence).not.toMatch(/scalar|node|token|implicit|indicator|flow|sequence|collection/i)
  }
})

test('of very many mistakes in one line, only the first is looked into', () => {
  const { faults } = readYaml(`a: {${','.repeat(120_000)}}`)
  expect(faults.map(({ start }) => start)).toEqual([5])
})
