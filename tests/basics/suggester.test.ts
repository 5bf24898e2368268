import { expect, test } from 'vitest'
import { suggesterOf } from '../../plugins/basics/suggester.ts'

test('a suggester offers the nearest of its words', () => {
  const suggest = suggesterOf(['ci-docker', 'docs'])
  expect(suggest('ci-dockr')).toBe('ci-docker')
  expect(suggest('nothing-like-it')).toBeUndefined()
})

test('a suggester whose cost is used up gives old answers and no new ones', () => {
  const suggest = suggesterOf(['done', 'planned'], 20)
  expect(suggest('dne')).toBe('done')
  expect(suggest('planed')).toBeUndefined()
  expect(suggest('dne')).toBe('done')
})
