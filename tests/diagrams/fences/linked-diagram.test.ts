import { expect, test } from 'vitest'
import { linkedDiagram } from '../../../plugins/diagrams/fences/linked-diagram.ts'
import { checked, mdx } from '../../vocabulary.ts'

/** Items in a row; each waits for the one before it. The last one waits for nothing and nobody. */
async function drawn(most: number, ids: readonly string[]) {
  const items = Array.from({ length: most }, (_, at) => [
    `roadmap/items/n${at}.mdx`,
    mdx(
      `title: Item ${at}\nroadmap: r\n${at === 0 ? '' : `needs: [n${at - 1}]\n`}history: [{ status: planned }]`,
    ),
  ])
  const alone = {
    'roadmap/items/alone.mdx': mdx('title: A\nroadmap: r\nhistory: [{ status: planned }]'),
  }
  const { graph } = await checked({
    'roadmap/r.mdx': mdx('title: R'),
    ...alone,
    ...Object.fromEntries(items),
  })
  return linkedDiagram({ graph, base: '/' }, ids)
}

const all = (most: number) => Array.from({ length: most }, (_, at) => `n${at}`)

test('what hangs together with a document is drawn as a whole where it fits', async () => {
  const diagram = await drawn(60, ['n3'])
  expect([diagram?.nodes.length, diagram?.more]).toEqual([60, 0])
})

test('of a larger part, what is near is drawn, and the rest is linked', async () => {
  const diagram = await drawn(61, ['n10'])
  expect([diagram?.nodes.map(({ label }) => label).sort(), diagram?.more]).toEqual([
    ['Item 10', 'Item 11', 'Item 12', 'Item 8', 'Item 9'],
    2,
  ])
  expect(diagram?.rest?.map(({ label, href }) => ({ label, href }))).toEqual([
    { label: 'Item 7', href: '/roadmap/items/n7/' },
    { label: 'Item 13', href: '/roadmap/items/n13/' },
  ])
})

test('sixty documents of one list are drawn as a whole', async () => {
  const diagram = await drawn(60, [...all(60), 'alone'])
  expect([diagram?.nodes.length, diagram?.more]).toEqual([60, 0])
})

test('no box of a larger list is without a line', async () => {
  const some = all(90).filter((_, at) => at % 3 === 0)
  const diagram = await drawn(90, [...some, ...all(90)])
  const joined = new Set(diagram?.edges.flatMap(({ from, to }) => [from, to]))
  expect(diagram?.nodes.length).toBeGreaterThan(20)
  expect(diagram?.nodes.filter(({ key }) => !joined.has(key))).toEqual([])
})
