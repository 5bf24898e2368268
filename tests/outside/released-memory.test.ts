import { expect, test } from 'vitest'
import { releaseMemory } from '../../plugins/outside/released-memory.ts'

test('what nobody uses is gone after a release, and its memory is returned', async () => {
  await releaseMemory()
  const before = process.memoryUsage().heapTotal
  const unused = new WeakRef(grownHeap())
  const grown = process.memoryUsage().heapTotal
  expect(grown - before).toBeGreaterThan(20_000_000)
  await releaseMemory()
  expect(unused.deref()).toBeUndefined()
  expect(process.memoryUsage().heapTotal).toBeLessThan(grown - 20_000_000)
})

/** Returns objects that take more than 30 MB. */
function grownHeap(): readonly object[] {
  return Array.from({ length: 400_000 }, (_, at) => ({ at, text: [at, `${at}`] }))
}
