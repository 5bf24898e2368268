import { expect, test } from 'vitest'
import { spellerOf } from '../../plugins/basics/speller.ts'

test('a speller offers the nearest of its words', () => {
  const speller = spellerOf(['ci-docker', 'docs'])
  expect(speller('ci-dockr')).toBe('ci-docker')
  expect(speller('nothing-like-it')).toBeUndefined()
})

test('a speller without patience gives old answers and no new ones', () => {
  const speller = spellerOf(['done', 'planned'], 20)
  expect(speller('dne')).toBe('done')
  expect(speller('planed')).toBeUndefined()
  expect(speller('dne')).toBe('done')
})
