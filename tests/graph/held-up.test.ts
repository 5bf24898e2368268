import { expect, test } from 'vitest'
import { heldUpBy } from '../../plugins/graph/held-up.ts'
import { checked, mdx } from '../vocabulary.ts'

test('everything that waits is held up, nearest first, once, through circles too', async () => {
  const { graph } = await checked(
    items({
      ci: ['scan'],
      e2e: ['ci', 'release'],
      scan: ['ci'],
      release: ['e2e', 'scan'],
      party: ['release'],
    }),
  )
  expect(heldUpBy(graph, 'item:ci')).toEqual([
    'item:e2e',
    'item:scan',
    'item:release',
    'item:party',
  ])
  expect(heldUpBy(graph, 'item:party')).toEqual([])
})

function items(needs: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(
    Object.entries(needs).map(([id, ids]) => [
      `roadmap/items/${id}.mdx`,
      mdx(`title: ${id}\nneeds: [${ids.join(', ')}]`),
    ]),
  )
}
