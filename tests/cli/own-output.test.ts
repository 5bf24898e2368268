import { expect, test, vi } from 'vitest'
import { ownStandardOutput } from '../../plugins/cli/terminal/own-output.ts'

/** Records the texts that reach the standard streams of this process, in order. */
function recorded() {
  const { stdout } = process
  const { write: own } = stdout
  const rows: string[] = []
  const write = (name: string) => (chunk: unknown, done?: unknown) => {
    rows.push(`${name}: ${String(chunk)}`)
    if (typeof done === 'function') done()
    return true
  }
  vi.spyOn(stdout, 'write').mockImplementation(write('stdout'))
  vi.spyOn(process.stderr, 'write').mockImplementation(write('stderr'))
  const restore = () => {
    vi.restoreAllMocks()
    stdout.write = own
    stdout.removeAllListeners('error')
  }
  return { rows, restore }
}

test('only messages of a protocol reach standard output, until their reader has left', async () => {
  const { rows, restore } = recorded()
  try {
    const { input, output } = ownStandardOutput()
    const ended = new Promise((resolve) => output.on('error', resolve))
    await new Promise<void>((done) => void output.write('a message', () => done()))
    process.stdout.write('a log of a configuration')
    expect(rows).toEqual(['stdout: a message', 'stderr: a log of a configuration'])
    expect(input).toBe(process.stdin)
    process.stdout.emit('error', new Error('write EPIPE'))
    expect(await ended).toEqual(new Error('write EPIPE'))
  } finally {
    restore()
  }
})
