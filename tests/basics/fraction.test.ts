import { expect, test } from 'vitest'
import { percentOf } from '../../plugins/basics/fraction.ts'

test.each([
  [6, 7, 86],
  [7, 8, 88],
  [2, 3, 67],
  [199, 200, 99],
  [1, 300, 1],
  [0, 300, 0],
  [4, 4, 100],
])('%i of %i are %i percent', (part, whole, percent) => {
  expect(percentOf(part, whole)).toBe(percent)
})
