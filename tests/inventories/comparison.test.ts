import { expect, test } from 'vitest'
import { compareInventories } from '../../plugins/inventories/comparison.ts'
import { inventoryOf } from './vocabulary.ts'

test('names go and come by domain and role; a page that moves is no change', () => {
  const before = inventoryOf(
    'f py:function 1 a.html -',
    'g py:function 1 a.html -',
    'h py:function 1 a.html -',
    'C py:class 1 a.html -',
    'index std:doc -1 index.html -',
  )
  const after = inventoryOf(
    'f py:function 1 moved.html -',
    'C py:exception 1 a.html -',
    'b py:function 1 a.html -',
    'index std:doc -1 index.html Welcome',
  )
  expect(compareInventories(before, after)).toEqual([
    { type: 'py:class', gone: ['C'], come: [] },
    { type: 'py:exception', gone: [], come: ['C'] },
    { type: 'py:function', gone: ['g', 'h'], come: ['b'] },
  ])
  expect(compareInventories(before, before)).toEqual([])
})
