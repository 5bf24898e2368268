import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { InventoryRow } from '../../plugins/inventories/inventory.ts'
import { readInventory } from '../../plugins/inventories/reader.ts'
import { writeInventory } from '../../plugins/inventories/writer.ts'

const label: InventoryRow = {
  domain: 'std',
  role: 'label',
  name: 'scope',
  priority: -1,
  uri: 'groups/sig-docs/#scope',
  text: 'Scope',
}
const doc: InventoryRow = {
  domain: 'std',
  role: 'doc',
  name: 'groups/sig-docs',
  priority: -1,
  uri: 'groups/sig-docs/',
  text: 'SIG Docs',
}

test('rows are sorted, what repeats the name is shortened to `$` and `-`', () => {
  const untitled = { ...label, name: 'roles', uri: 'roles/', text: 'roles' }
  expect(unpacked([label, untitled, doc])).toBe(`# Sphinx inventory version 2
# Project: Milepost
# Version: 1.3
# The remainder of this file is compressed using zlib.
groups/sig-docs std:doc -1 groups/sig-docs/ SIG Docs
roles std:label -1 roles/ -
scope std:label -1 groups/sig-docs/#$ Scope
`)
})

test('the order of the rows does not change a byte', () => {
  const write = (rows: InventoryRow[]) => writeInventory({ project: 'p', version: '1', rows })
  expect(write([label, doc])).toEqual(write([doc, label]))
})

test('a header or text of several lines is written on one', () => {
  const rows = [{ ...doc, text: 'SIG\r\n  Docs' }]
  const bytes = writeInventory({ project: 'Mile\npost', version: '', rows })
  expect(readInventory(bytes).inventory).toEqual({
    format: 2,
    project: 'Mile post',
    version: '',
    rows: [{ ...doc, text: 'SIG Docs' }],
  })
})

test.each([
  { ...doc, name: 'two\nlines' },
  { ...doc, name: '' },
  { ...doc, uri: '/rooted/' },
  { ...doc, uri: 'with space/' },
  { ...doc, uri: 'costs$' },
  { ...doc, role: '' },
  { ...doc, priority: 0.5 },
  { ...doc, name: 'a py:class 1 b c' },
])('a row that would not read back is an error: %j', (row) => {
  expect(() => writeInventory({ project: 'p', version: '1', rows: [row] })).toThrow(RangeError)
})

test('what is written reads back, or is refused: whatever the row', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom('a', 'a b', 'std', 'x/y.html#a', '$', ' ', '-'),
  )
  const rows = fc.record({
    domain: fc.oneof(fc.constantFrom('py', 'std'), part),
    role: fc.oneof(fc.constantFrom('class', 'directive:option'), part),
    name: part,
    priority: fc.integer({ min: -2, max: 9 }),
    uri: part,
    text: part,
  })
  fc.assert(
    fc.property(rows, (row) => {
      const bytes = written(row)
      if (!bytes) return
      const { inventory, faults } = readInventory(bytes)
      expect(faults).toEqual([])
      const text = row.text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
      const shown = text === '' || text === '-' ? row.name : text
      expect(inventory?.rows).toEqual([{ ...row, text: shown }])
    }),
    { numRuns: 2000 },
  )
})

function written(row: InventoryRow): Uint8Array | undefined {
  try {
    return writeInventory({ project: 'p', version: '1', rows: [row] })
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError)
    return undefined
  }
}

function unpacked(rows: InventoryRow[]): string {
  const bytes = Buffer.from(writeInventory({ project: 'Milepost', version: '1.3', rows }))
  const at = bytes.indexOf('zlib.\n') + 'zlib.\n'.length
  return `${bytes.subarray(0, at)}${inflateSync(bytes.subarray(at))}`
}
