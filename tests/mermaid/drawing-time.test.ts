import { afterEach, expect, test, vi } from 'vitest'
import { openDrawingTime } from '../../plugins/mermaid/drawing-time.ts'

afterEach(() => void vi.restoreAllMocks())

test.each([
  ['computes within the limit', 59, 59, false],
  ['waits for its turn on a busy machine', 10, 590, false],
  ['computes beyond the limit', 61, 61, true],
  ['neither computes nor ends', 0, 601, true],
])('a drawing that %s (%i s of %i s, at most 60)', (_, computed, elapsed, isOver) => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(1_000)
  const time = openDrawingTime(60_000)
  clock.mockReturnValue(1_000 + elapsed * 1_000)
  vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: computed * 1e6, system: 0 })
  expect(time()).toBe(isOver)
})
