import { expect, test } from 'vitest'
import type { Adjacency } from '../../plugins/diagrams/neighbourhood.ts'
import { neighbourhood } from '../../plugins/diagrams/neighbourhood.ts'

test('a neighbourhood is what the centre needs and what needs it, transitively', () => {
  const graph = graphOf('a>b b>c c>d x>b y>x')
  expect(neighbourhood(graph, ['b'])).toMatchObject({
    keys: ['b', 'c', 'a', 'x', 'd', 'y'],
    cut: [],
  })
})

test('what else needs the same thing is added where there is room for all of it', () => {
  expect(neighbourhood(graphOf('a>hub b>hub c>hub c>d'), ['a']).keys).toEqual([
    'a',
    'hub',
    'b',
    'c',
    'd',
  ])
})

test('a crowd that needs the same thing is left out, and counted where it was cut', () => {
  const crowd = Array.from({ length: 40 }, (_, index) => `k${index}>hub`).join(' ')
  const { keys, hidden, cut } = neighbourhood(graphOf(`a>hub ${crowd}`), ['a'])
  expect(keys).toEqual(['a', 'hub'])
  expect([...hidden]).toEqual([['hub', 40]])
  expect(cut).toHaveLength(40)
})

test('the limit is shared between both directions, nearest first', () => {
  const graph = graphOf('m>a m>b m>c m>d x>m y>m z>m')
  const { keys, hidden } = neighbourhood(graph, ['m'], { limit: 5 })
  expect(keys).toEqual(['m', 'a', 'x', 'b', 'y'])
  expect([...hidden]).toEqual([['m', 3]])
})

test('a neighbour cut away twice is counted once in all', () => {
  const { hidden, cut } = neighbourhood(graphOf('a>b a>c b>c'), ['a'], { limit: 2 })
  expect([...hidden.values()]).toEqual([1, 1])
  expect(cut).toHaveLength(1)
})

test('a depth keeps the walk short', () => {
  expect(neighbourhood(graphOf('a>b b>c c>d'), ['a'], { depth: 2 }).keys).toEqual(['a', 'b', 'c'])
})

test('a cycle is walked once and drawn whole', () => {
  const { keys, edges } = neighbourhood(graphOf('a>b b>c c>a'), ['a'])
  expect(keys).toEqual(['a', 'b', 'c'])
  expect(edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['a>b', 'b>c', 'c>a'])
})

test('edges between kept nodes are all there, each once', () => {
  const { edges } = neighbourhood(graphOf('a>b a>b a>c b>c'), ['a'])
  expect(edges.map(({ from, to }) => `${from}>${to}`)).toEqual(['a>b', 'a>c', 'b>c'])
})

test('a graph in which everything needs everything is cut in nodes and in lines', () => {
  const names = Array.from({ length: 300 }, (_, index) => `k${index}`)
  const others = (key: string) =>
    names.filter((name) => name !== key).map((name) => ({ key: name, relation: 'needs' }))
  const { keys, edges, cut, moreEdges } = neighbourhood({ out: others, in: others }, ['k7'])
  expect([keys.length, edges.length]).toEqual([60, 120])
  expect([cut.length, moreEdges]).toEqual([240, 60 * 59 - 120])
})

/** `a>b` means that a needs b. */
function graphOf(text: string): Adjacency {
  const pairs = text.split(' ').map((pair) => pair.split('>') as [string, string])
  const step = (key: string) => ({ key, relation: 'needs' })
  return {
    out: (key) => pairs.filter(([from]) => from === key).map(([, to]) => step(to)),
    in: (key) => pairs.filter(([, to]) => to === key).map(([from]) => step(from)),
  }
}
