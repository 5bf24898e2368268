import { expect, test } from 'vitest'
import { needIds } from '../../../plugins/exports/mappings/need-ids.ts'

/** The ids of needs, each after its key. */
const idsOf = (...keys: readonly string[]) =>
  [...needIds(keys)].map(([key, id]) => `${key} → ${id}`).toSorted()

test('an id is the key with `_` for other signs', () => {
  expect(idsOf('item:fast-start', 'release:v1.3', 'item:größe')).toEqual([
    'item:fast-start → item_fast-start',
    'item:größe → item_gr__e',
    'release:v1.3 → release_v1_3',
  ])
})

test('keys that differ only in signs have ids of their own, in every order', () => {
  const keys = ['item:a.b', 'item:a_b', 'item:a:b', 'item:a_2e_b', 'item:计划', 'item:目标']
  const expected = [
    'item:a.b → item_a_2e_b_',
    'item:a:b → item_a_3a_b',
    'item:a_2e_b → item_a_2e_b',
    'item:a_b → item_a_b',
    'item:目标 → item__76ee__6807_',
    'item:计划 → item__8ba1__5212_',
  ]
  expect(idsOf(...keys)).toEqual(expected)
  expect(idsOf(...keys.toReversed())).toEqual(expected)
})
