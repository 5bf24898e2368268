import { describe, expect, test } from 'vitest'
import { readInventory } from '../../plugins/inventories/reader.ts'
import { HEADER, packed, picture, READ, TASK } from './vocabulary.ts'

describe('real-life oddities are accepted', () => {
  const rows: readonly [what: string, bytes: Uint8Array, expected: string][] = [
    ['an ordinary inventory', packed(TASK), `flytekit 1.3, format 2\n${READ}`],
    ['no rows at all', packed(''), 'flytekit 1.3, format 2'],
    [
      'an empty version',
      packed(TASK, HEADER.replace(' 1.3', ' ')),
      `flytekit -, format 2\n${READ}`,
    ],
    [
      'a post-release version',
      packed(TASK, HEADER.replace('1.3', '1.3.post2')),
      `flytekit 1.3.post2, format 2\n${READ}`,
    ],
    [
      'no project line',
      packed(TASK, HEADER.replace('# Project: flytekit\n', '')),
      `- 1.3, format 2\n${READ}`,
    ],
    [
      'a header with CRLF',
      packed(TASK, HEADER.replaceAll('\n', '\r\n')),
      `flytekit 1.3, format 2\n${READ}`,
    ],
    ['rows with CRLF', packed(TASK.replace('\n', '\r\n')), `flytekit 1.3, format 2\n${READ}`],
    ['rows stored, not compressed', packed(TASK, HEADER, 0), `flytekit 1.3, format 2\n${READ}`],
    [
      'empty lines, no last newline',
      packed(`\n\n${TASK.trim()}`),
      `flytekit 1.3, format 2\n${READ}`,
    ],
    [
      'a key given twice: the last row wins',
      packed(`${TASK}flytekit.Task py:class 1 new.html#$ -\n`),
      'flytekit 1.3, format 2\npy:class flytekit.Task → new.html#flytekit.Task',
    ],
    [
      'a module given twice: the first row wins, as Sphinx has it',
      packed('flytekit py:module 0 a.html#$ -\nflytekit py:module 0 b.html#$ -\n'),
      'flytekit 1.3, format 2\npy:module flytekit → a.html#flytekit',
    ],
    [
      'names with spaces, numbers and colons; a role with a colon; a text',
      packed(
        'C order 2 std:term -1 glossary.html#term-C Order of C\n' +
          'note rst:directive:option 1 rst.html - \n' +
          'a b 2 c std:label -1 a.html#$ -\n',
      ),
      'flytekit 1.3, format 2\nstd:term C order 2 → glossary.html#term-C "Order of C"\n' +
        'rst:directive:option note → rst.html\nstd:label a b 2 c → a.html#a b 2 c',
    ],
    [
      'an empty address, which is the first page',
      packed('index std:doc -1  Welcome\n'),
      'flytekit 1.3, format 2\nstd:doc index →  "Welcome"',
    ],
    [
      'HTML in a name or text, which is data',
      packed('<script> py:function 1 a.html <img onerror=1>\n'),
      'flytekit 1.3, format 2\npy:function <script> → a.html "<img onerror=1>"',
    ],
    [
      'format 1, plain text',
      Buffer.from(
        '# Sphinx inventory version 1\n# Project: flytekit\n# Version: 0.1\n' +
          'flytekit mod api.html\nflytekit.Task class api.html\n',
      ),
      'flytekit 0.1, format 1\npy:module flytekit → api.html#module-flytekit\n' +
        'py:class flytekit.Task → api.html#flytekit.Task',
    ],
  ]
  test.each(rows)('%s', (_, bytes, expected) => {
    expect(picture(bytes)).toBe(expected)
  })
})

test('bytes after the compressed rows are a fault, whatever they are', () => {
  expect(picture(Buffer.concat([packed(TASK), Buffer.from('and more')]))).toBe(
    `flytekit 1.3, format 2\n${READ}\ntrailing-bytes (line 5): Unexpected 8 bytes after ` +
      'the compressed rows, expected the end of the file; fetch it again.',
  )
})

test('the first faults are reported, the others counted', () => {
  const { faults } = readInventory(packed('broken\n'.repeat(5)), { faults: 2 })
  expect(faults.map(({ fault, line, name }) => ({ fault, line, name }))).toEqual([
    { fault: 'broken-row', line: 5, name: 'broken' },
    { fault: 'broken-row', line: 6, name: 'broken' },
    { fault: 'more-faults', line: 6, name: undefined },
  ])
})

test('each limit can be set', () => {
  const refused = (limits: object) => readInventory(packed(TASK + TASK), limits).faults[0]?.message
  expect([{ compressed: 20 }, { inflated: 20 }, { rows: 1 }].map(refused)).toEqual([
    'Unexpected size, expected at most 20 bytes.',
    'Unexpected size, expected at most 20 bytes.',
    'Unexpected size, expected at most 1 row.',
  ])
})

test.each(['a:b '.repeat(2000), ':x'.repeat(4000), ' '.repeat(8000), '1 '.repeat(4000)])(
  'a row that is made to take for ever is refused like any other',
  (row) => {
    expect(readInventory(packed(`${row}\n`.repeat(100))).inventory?.rows).toEqual([])
  },
)
