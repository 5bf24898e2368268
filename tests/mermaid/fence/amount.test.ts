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
    (over) => `%% big\nflowchart LR\n${times(199 + over, (at) => `  a${at} --> b${at}`)}`,
    '202:3',
    'flowchart of 201 statements; the limit is 200',
  ],
  [
    'edges on one line',
    (over) => `flowchart LR\n${'A-->B;'.repeat(100)}\n${'A-->B;'.repeat(99 + over)}`,
    '3:1',
    'flowchart of 201 statements; the limit is 200',
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
])('too many %s are told of where they begin to be', (_, source, place, message) => {
  expect(tooMuch(source(0))).toBeUndefined()
  const error = tooMuch(source(1))
  expect(`${error?.line}:${error?.column}`).toBe(place)
  expect(error?.message).toBe(
    `Cannot draw a ${message}. Make the diagram smaller or cut it in two.`,
  )
})

test.each([
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
