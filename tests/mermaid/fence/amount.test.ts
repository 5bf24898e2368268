import { expect, test } from 'vitest'
import { tooMuch } from '../../../plugins/mermaid/fence/amount.ts'

const times = (number: number, line: (index: number) => string) =>
  Array.from({ length: number }, (_, index) => line(index)).join('\n')

const words = (length: number) => 'word '.repeat(length / 5)

test.each<[name: string, source: (over: number) => string, place: string, message: string]>([
  [
    'messages',
    (over) => `sequenceDiagram\n${times(399 + over, (at) => `  A->>B: ${at}`)}`,
    '401:3',
    'sequence diagram of 401 statements; the limit is 400',
  ],
  [
    'branches',
    (over) => `gitGraph\n${times(299 + over, (at) => `  branch b${at}`)}`,
    '301:3',
    'Git graph of 301 statements; the limit is 300',
  ],
  [
    'edges',
    (over) => `%% big\nflowchart LR\n  a\n${times(151 + over, (at) => `  a${at} --> b${at}`)}`,
    '155:3',
    'flowchart of 306 statements; the limit is 304',
  ],
  [
    'edges on one line',
    (over) => `flowchart LR\n${'A-->B;'.repeat(100)}\nA;${'A-->B;'.repeat(51 + over)}`,
    '3:1',
    'flowchart of 306 statements; the limit is 304',
  ],
  [
    'edges in a chain, with text',
    (over) => `graph LR
  A${' -- to --> B'.repeat(50)}
  A${' -- to --> B'.repeat(51 + over)}`,
    '3:3',
    'flowchart of 307 statements; the limit is 304',
  ],
  [
    'edges between groups, with text',
    (over) =>
      `flowchart LR\n  a${' & a'.repeat(9)} -->|to| b${' & b'.repeat(9)}\n${'x;'.repeat(3 + over)}`,
    '3:1',
    'flowchart of 305 statements; the limit is 304',
  ],
  [
    'blocks on a line',
    (over) => `block-beta\n  columns 9\n  ${'b '.repeat(97 + over)}`,
    '3:3',
    'block diagram of 101 statements; the limit is 100',
  ],
  [
    'cards',
    (over) => `kanban\n  todo\n${times(98 + over, (at) => `    t${at}`)}`,
    '101:5',
    'Kanban board of 101 statements; the limit is 100',
  ],
  [
    'rules of a grammar',
    (over) => `railroad-ebnf-beta\n${times(149 + over, (at) => `r${at} = "0"`)}`,
    '151:1',
    'railroad diagram of 151 statements; the limit is 150',
  ],
  [
    'ideas',
    (over) => `mindmap\n  root\n${times(77 + over, (at) => `    n${at}`)}`,
    '80:5',
    'mind map of 80 statements; the limit is 79',
  ],
  [
    'states',
    (over) => `stateDiagram-v2\n  a\n${times(119 + over, (at) => `  s${at} --> s${at + 1}`)}`,
    '122:3',
    'state diagram of 242 statements; the limit is 240',
  ],
  [
    'relations between classes',
    (over) => `classDiagram\n  a\n  b\n${times(99 + over, (at) => `  C${at} <|-- C${at + 1}`)}`,
    '103:3',
    'class diagram of 303 statements; the limit is 300',
  ],
  [
    'entities',
    (over) => `erDiagram\n${times(139 + over, (at) => `  E${at}`)}`,
    '141:3',
    'entity relationship diagram of 282 statements; the limit is 280',
  ],
  [
    'events on a line',
    (over) => `timeline\n  2026${' : x'.repeat(99 + over)}`,
    '2:3',
    'timeline of 101 statements; the limit is 100',
  ],
  [
    'letters in all labels together',
    (over) =>
      `flowchart TD\n${times(14, (at) => `  n${at}["${'word '.repeat(160)}"]`)}\n  a\n${times(8 + over, () => '  b')}`,
    '25:3',
    'flowchart of 305 statements; the limit is 304',
  ],
  [
    'groups in groups',
    (over) =>
      `flowchart TD\n${times(10 + over, (at) => `  subgraph s${at}`)}\n${times(10 + over, () => '  end')}`,
    '12:3',
    'flowchart of more than 10 groups in groups',
  ],
  [
    'participants',
    (over) =>
      `sequenceDiagram\n  participant P0\n${times(49 + over, (at) => `  P${at}->>P${at + 1}: Hello`)}`,
    '52:3',
    'sequence diagram of more than 50 participants',
  ],
  [
    'letters without a break',
    (over) => `flowchart TD\n  A[${'x'.repeat(298 + over)}`,
    '2:3',
    'word of more than 300 characters',
  ],
  [
    'letters on a line',
    (over) => `journey\n  title ${words(990)}${'x'.repeat(2 + over)}`,
    '2:3',
    'line of 1,001 characters; the limit is 1,000',
  ],
  [
    'letters in a label of many lines',
    (over) =>
      `flowchart TD\n  A["${times(20, () => words(45))}\n${words(60)}${'x'.repeat(20 + over)}"]`,
    '2:3',
    'label of more than 1,000 characters',
  ],
  [
    'bits',
    (over) => `packet-beta\n  0-${2_047 + over}: "x"`,
    '2:3',
    'diagram with `2048`; the limit is 2,047',
  ],
  [
    'lines',
    (over) => `pie${'\n'.repeat(999 + over)}`,
    '1001:1',
    'diagram of 1,001 lines; the limit is 1,000',
  ],
])('too many %s are reported at the first that is too many', (_, source, place, message) => {
  expect(tooMuch(source(0))).toBeUndefined()
  const error = tooMuch(source(1))
  expect(`${error?.line}:${error?.column}`).toBe(place)
  expect(error?.message).toBe(
    `Cannot draw a ${message}. Make the diagram smaller or cut it in two.`,
  )
})

test.each([
  [
    'a flowchart of 60 nodes that are named before they are joined',
    `flowchart TD\n${times(60, (at) => `  n${at}["Step ${at} --> next & on"]`)}\n${times(80, (at) => `  n${at % 60} -- then --> n${at % 59}`)}`,
  ],
  [
    'a class with 60 members',
    `classDiagram\n  class Entry {\n${times(60, (at) => `    +String member${at}(argument)`)}\n  }`,
  ],
  [
    'fourteen groups beside each other',
    `flowchart TD\n${times(14, (at) => `  subgraph s${at}\n    a${at} --> b${at}\n  end`)}`,
  ],
  ['a mind map of groups', `mindmap\n  root\n${times(20, () => '    loop')}`],
  ['a sequence of 300 messages', `sequenceDiagram\n${times(300, () => '  A->>B: Hello')}`],
  ['a chart of 100 tasks', `gantt\n${times(100, (at) => `  Task ${at} :t${at}, 2026-01-01, 30d`)}`],
  [
    'a long row of data',
    `xychart-beta\n  bar [${times(280, () => '10000').replaceAll('\n', ', ')}]`,
  ],
  ['a long address', `flowchart TD\n  click A "https://example.org/${'a'.repeat(500)}"`],
  ['a large number in a label', 'packet-beta\n  0-15: "key of 4096: bits"'],
  ['a long comment', `flowchart TD\n  A\n%% ${'x'.repeat(2_000)}`],
])('%s is not too much', (_, source) => {
  expect(tooMuch(source)).toBeUndefined()
})

test('a line of signs that could be read in very many ways is read in one', () => {
  const message = `<${' '.repeat(240)}-)${')'.repeat(240)}${' '.repeat(240)}`
  expect(tooMuch(`sequenceDiagram\n  ${message}`)).toBeUndefined()
  expect(tooMuch(`flowchart LR\n  a ==${' '.repeat(990)}\n`.repeat(40))).toBeUndefined()
})

test('senders and receivers are told from arrows', () => {
  const arrows = ['->>', '-->>', '-x', '--x', '-)', '<<->>', '->>+', '-->>-', '-\\\\', '-/']
  const lines = arrows.map((arrow) => `  A ${arrow} B: Hello`)
  const source = (over: number) =>
    `sequenceDiagram\n${lines.join('\n')}\n  A->>x: to x\n${times(47 + over, (at) => `  A->>p${at}: ${at}: x`)}`
  expect(tooMuch(source(0))).toBeUndefined()
  expect(tooMuch(source(1))?.message).toContain('more than 50 participants')
})
