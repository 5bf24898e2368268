import { expect, test } from 'vitest'
import { scratchProject } from '../../scratch.ts'
import { killWriter } from './killing.ts'
import { isWhole, WRITERS, type WriterName } from './writers.ts'

const NAMES = Object.keys(WRITERS) as WriterName[]

/** `bench/write-kills.ts` does the same hundreds of times, and `bench/kills.ts` to whole builds. */
test.each(NAMES)(
  'what a killed writer (%s) leaves is whole, and the next one goes on',
  async (name) => {
    const root = scratchProject({})
    for (const milliseconds of [1, 7, 16]) {
      await killWriter({ name, root, milliseconds })
      expect(isWhole(name, root)).toBe(true)
    }
  },
)

test('a part that is missing, or is of another write, is seen', () => {
  const root = scratchProject({})
  WRITERS.site.write(root, 'a')
  expect(isWhole('site', root)).toBe(true)
  expect(isWhole('site', scratchProject({ 'dist/0.html': 'a'.repeat(7_500) }))).toBe(false)
  expect(isWhole('export', scratchProject({ CODEOWNERS: 'aaab' }))).toBe(false)
})
