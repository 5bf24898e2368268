import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isInventoryLink, parseInventoryAddress } from '../../plugins/inventories/inventory-link.ts'

test.each([
  [
    'inv:flytekit:py:class#flytekit.Task',
    { key: 'flytekit', domain: 'py', role: 'class', name: 'flytekit.Task' },
  ],
  ['inv:flytekit#flytekit.Task', { key: 'flytekit', name: 'flytekit.Task' }],
  ['inv:#flytekit.Task', { name: 'flytekit.Task' }],
  ['inv:*:*:*#*.Task', { name: '*.Task' }],
  ['inv:fly*:std#index', { key: 'fly*', domain: 'std', name: 'index' }],
  ['inv:::term#pod', { role: 'term', name: 'pod' }],
  [
    'inv:docs:rst:directive:option#note',
    { key: 'docs', domain: 'rst', role: 'directive:option', name: 'note' },
  ],
  ['inv:k#pod%20template', { key: 'k', name: 'pod template' }],
  ['inv:k#operator%2A', { key: 'k', name: 'operator\\*' }],
  ['inv:k#a#b', { key: 'k', name: 'a#b' }],
  ['INV:k#%C3%A9', { key: 'k', name: 'é' }],
])('%s', (url, address) => {
  expect(parseInventoryAddress(url)).toEqual(address)
})

test.each([
  ['https://x.org/#a', 'Unexpected scheme, expected `inv:`.'],
  ['inv:flytekit', 'Cannot find `#` and a name, expected `inv:key#name`.'],
  ['inv:flytekit#', 'Cannot find a name after `#`, expected `inv:key#name`.'],
  ['inv:flytekit#%20', 'Cannot find a name after `#`, expected `inv:key#name`.'],
  ['inv:k#%zz', 'Unexpected `%`, expected two hexadecimal digits after it that make UTF-8.'],
  ['inv:%ff#a', 'Unexpected `%`, expected two hexadecimal digits after it that make UTF-8.'],
  ['inv:k#a%0ab', 'Unexpected control character.'],
  [`inv:k#${'a'.repeat(3000)}`, 'Unexpected length, expected at most 2000.'],
])('%s is told what is wrong with it', (url, error) => {
  expect(parseInventoryAddress(url)).toEqual({ error })
})

test('any text is an address or a sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = parseInventoryAddress(`inv:${text}`)
      expect('error' in read ? read.error : read.name).not.toBe('')
    }),
  )
})

test('a link that means to be one is told from the others', () => {
  expect(['inv:', 'INV:#x', 'invoice.md', 'https://inv:x'].map(isInventoryLink)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
