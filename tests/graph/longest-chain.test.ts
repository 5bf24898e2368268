import { expect, test } from 'vitest'
import { longestChain } from '../../plugins/graph/longest-chain.ts'

/** Lines such as `a > b c`: a waits for b and for c. */
function chainOf(...lines: readonly string[]): string {
  const steps = new Map(
    lines.map((line) => {
      const [key = '', to = ''] = line.split(' > ')
      return [key, to.split(' ').filter(Boolean)] as const
    }),
  )
  return longestChain([...steps.keys()], (key) => steps.get(key) ?? []).join(' ')
}

test('the longest way through what waits for what', () => {
  expect(chainOf('a > b', 'b > c', 'c', 'd > c', 'e')).toBe('a b c')
})

test('of two ways of one length, the first is taken', () => {
  expect(chainOf('x > y', 'y', 'a > b', 'b')).toBe('x y')
})

test('where nothing waits there is no chain', () => {
  expect(chainOf('a', 'b')).toBe('')
})

test('documents in a circle are on no chain, nor those that wait for them alone', () => {
  expect(chainOf('a > b', 'b > a', 'c > a', 'd > e', 'e')).toBe('d e')
})

test('a document that is not asked for is on no chain', () => {
  expect(longestChain(['a', 'b'], (key) => (key === 'a' ? ['b', 'z'] : ['z'])).join(' ')).toBe(
    'a b',
  )
})

test('a chain of ten thousand documents is found', () => {
  const keys = Array.from({ length: 10_000 }, (_, at) => `k${at}`)
  const chain = longestChain(keys, (key) => [`k${Number(key.slice(1)) + 1}`])
  expect(chain.length).toBe(10_000)
})
