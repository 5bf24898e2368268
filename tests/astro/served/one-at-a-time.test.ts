import { expect, test } from 'vitest'
import { oneAtATime } from '../../../plugins/astro/served/one-at-a-time.ts'

/** Work that ends when it is told to, and the log of its starts, ends and faults. */
function work() {
  const log: string[] = []
  let end = (_error?: Error) => {}
  const run = () =>
    new Promise<void>((done, fail) => {
      log.push('start')
      end = (error) => {
        log.push('end')
        if (error) fail(error)
        else done()
      }
    })
  const ask = oneAtATime(run, { failed: (error) => log.push(String(error)) })
  return { log, ask, end: (error?: Error) => end(error) }
}

const soon = () => new Promise((done) => setTimeout(done, 20))

test('calls in quick succession start work once', async () => {
  const { log, ask } = work()
  ask()
  ask()
  ask()
  await soon()
  expect(log).toEqual(['start'])
})

test('however many calls come during work, it runs once more, after its end', async () => {
  const { log, ask, end } = work()
  ask()
  await soon()
  ask()
  ask()
  await soon()
  expect(log).toEqual(['start'])
  end()
  await soon()
  expect(log).toEqual(['start', 'end', 'start'])
  end()
  await soon()
  expect(log).toEqual(['start', 'end', 'start', 'end'])
})

test('work that fails is told of, and the next call starts it again', async () => {
  const { log, ask, end } = work()
  ask()
  await soon()
  end(new Error('The folder is gone.'))
  await soon()
  ask()
  await soon()
  expect(log).toEqual(['start', 'end', 'Error: The folder is gone.', 'start'])
})
