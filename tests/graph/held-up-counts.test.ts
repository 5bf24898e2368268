import { expect, test } from 'vitest'
import { heldUpBy } from '../../plugins/graph/held-up.ts'
import { heldUpCounts } from '../../plugins/graph/held-up-counts.ts'
import { checked, mdx } from '../vocabulary.ts'

const graphOf = async (needs: Readonly<Record<string, readonly string[]>>) => {
  const files = Object.entries(needs).map(([id, ids]) => [
    `roadmap/items/${id}.mdx`,
    mdx(`title: ${id}\nneeds: [${ids.join(', ')}]`),
  ])
  return (await checked(Object.fromEntries(files))).graph
}

/** Counts the documents that wait for each document, without some of them. */
async function countsOf(needs: Readonly<Record<string, readonly string[]>>, left: string[] = []) {
  const graph = await graphOf(needs)
  const keys = graph.nodes.map(({ key }) => key)
  const isCounted = (key: string) => !left.includes(key)
  return { graph, keys, counts: heldUpCounts(graph, { keys, isCounted }) }
}

test('what waits on two ways counts once', async () => {
  const { counts } = await countsOf({
    ground: [],
    wall: ['ground'],
    pipes: ['ground'],
    roof: ['wall', 'pipes'],
  })
  expect(Object.fromEntries(counts)).toEqual({
    'item:ground': 3,
    'item:wall': 1,
    'item:pipes': 1,
    'item:roof': 0,
  })
})

test('what is not counted still leads to what waits for it', async () => {
  const { counts } = await countsOf({ ground: [], wall: ['ground'], roof: ['wall'] }, ['item:wall'])
  expect(counts.get('item:ground')).toBe(1)
})

test('what is on a circle, or what a circle waits for, has no count', async () => {
  const { counts } = await countsOf({ ground: [], a: ['b', 'ground'], b: ['a'], roof: ['b'] })
  expect(Object.fromEntries(counts)).toEqual({ 'item:roof': 0 })
})

test('a hundred documents have the counts of a walk from each', async () => {
  const needs = Array.from({ length: 100 }, (_, at) => [
    `n${at}`,
    [at * 2 + 1, at * 3 + 2, at + 5].filter((to) => to < 100).map((to) => `n${to}`),
  ])
  const { graph, keys, counts } = await countsOf(Object.fromEntries(needs))
  expect(keys.map((key) => counts.get(key))).toEqual(keys.map((key) => heldUpBy(graph, key).length))
  expect(counts.get('item:n99')).toBe(19)
})
