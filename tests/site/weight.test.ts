import { expect, inject, test } from 'vitest'
import { MOST_WEIGHT, pageWeights } from './page-weights.ts'

test('no page weighs more than 45 kB', () => {
  const weights = pageWeights(inject('siteFolder'), '/some/where/')
  expect(weights.size).toBeGreaterThan(100)
  expect([...weights].filter(([, weight]) => weight > MOST_WEIGHT)).toEqual([])
})
