import { expect, test } from 'vitest'
import { linkedDiagram, linkedFacts } from '../../../plugins/diagrams/fences/linked-diagram.ts'
import { checked, mdx } from '../../vocabulary.ts'

const item = (title: string, needs = '', status = 'planned') =>
  mdx(`title: ${title}\nroadmap: r\nneeds: [${needs}]\nhistory: [{ status: ${status} }]`)

const FILES = {
  'roadmap/r.mdx': mdx('title: R'),
  'roadmap/items/a.mdx': item('A', 'b'),
  'roadmap/items/b.mdx': item('B', 'c'),
  'roadmap/items/c.mdx': item('C'),
  'roadmap/items/d.mdx': item('D'),
  'roadmap/items/e.mdx': item('E', 'f'),
  'roadmap/items/f.mdx': item('F'),
}

const CHANGES = [
  ['another title', { 'roadmap/items/c.mdx': item('Other') }],
  ['another status', { 'roadmap/items/c.mdx': item('C', '', 'in-progress') }],
  ['one line more', { 'roadmap/items/d.mdx': item('D', 'c') }],
  ['one line less', { 'roadmap/items/b.mdx': item('B') }],
  ['a circle', { 'roadmap/items/c.mdx': item('C', 'a') }],
  ['another title elsewhere', { 'roadmap/items/f.mdx': item('Other') }],
  ['nothing else', {}],
] as const

test.each(CHANGES)('facts of a diagram with %s are others if it is another', async (_, change) => {
  const [before, after] = [await shown(FILES), await shown({ ...FILES, ...change })]
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const isSame = before.diagram(id) === after.diagram(id)
    expect([id, before.facts(id) === after.facts(id)]).toEqual([id, isSame])
  }
})

test('facts of a diagram say how many neighbours are left out, and name those that are listed', async () => {
  const crowd = (title: string) =>
    Object.fromEntries(
      Array.from({ length: 80 }, (_, at) => [
        `roadmap/items/n${at}.mdx`,
        item(at === 0 ? title : `N${at}`, 'c'),
      ]),
    )
  const one = await shown({ ...FILES, ...crowd('One') })
  const other = await shown({ ...FILES, ...crowd('Other') })
  expect(one.diagram('a')).not.toBe(other.diagram('a'))
  expect(one.facts('a')).not.toBe(other.facts('a'))
})

test('facts of a diagram hold the addresses that it links to', async () => {
  const { facts } = await shown(FILES)
  const { facts: elsewhere } = await shown(FILES, '/docs/')
  expect(facts('a')).not.toBe(elsewhere('a'))
  expect(facts('d')).toBe(elsewhere('d'))
})

/** Returns a document's diagram in these files, and the facts of it, as text. */
async function shown(files: Readonly<Record<string, string>>, base = '/') {
  const { graph } = await checked(files)
  const factsOf = linkedFacts({ graph, base })
  return {
    diagram: (id: string) => JSON.stringify(linkedDiagram({ graph, base }, [id])),
    facts: (id: string) => JSON.stringify(factsOf([id])),
  }
}
