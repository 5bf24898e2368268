import { afterEach, expect, test, vi } from 'vitest'
import { ownStandardOutput } from '../../plugins/cli/terminal/own-output.ts'

const { write } = process.stdout

afterEach(() => {
  vi.restoreAllMocks()
  process.stdout.write = write
})

/** What this process writes to its standard streams, in order. */
function recorded(): readonly string[] {
  const rows: string[] = []
  for (const name of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[name], 'write').mockImplementation((chunk, done) => {
      rows.push(`${name}: ${String(chunk)}`)
      if (typeof done === 'function') done()
      return true
    })
  }
  return rows
}

test('only messages of a protocol reach standard output, until their reader has left', async () => {
  const rows = recorded()
  const { input, output } = ownStandardOutput()
  const ended = new Promise((resolve) => output.on('error', resolve))
  await new Promise<void>((done) => void output.write('a message', () => done()))
  process.stdout.write('a log of a configuration')
  expect(rows).toEqual(['stdout: a message', 'stderr: a log of a configuration'])
  expect(input).toBe(process.stdin)
  process.stdout.emit('error', new Error('write EPIPE'))
  expect(await ended).toEqual(new Error('write EPIPE'))
})
