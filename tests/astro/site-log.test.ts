import { expect, test } from 'vitest'
import { siteLog, withShownErrors } from '../../plugins/astro/site-log.ts'

const HOSTILE = 'release \u001b[31m\u202e\n::error::owned'
const SHOWN = 'release \\u{1b}[31m\\u{202e}\n\\u{3a}:error::owned'

test('what the log of a build quotes does nothing in it', () => {
  const lines: string[] = []
  const push = (message: string) => void lines.push(message)
  const log = siteLog({ error: push, warn: push, info: push })
  for (const say of [log.error, log.warn, log.info]) say(HOSTILE)
  expect(lines).toEqual([SHOWN, SHOWN, SHOWN])
})

test('nor does what an error of a hook quotes', async () => {
  const { 'astro:build:done': done } = withShownErrors({
    'astro:build:done': () => {
      throw new Error(HOSTILE)
    },
  })
  const error: Error = await Promise.resolve(done?.({} as never)).catch((thrown) => thrown)
  expect(error.message).toBe(SHOWN)
  expect(error.stack?.startsWith(`Error: ${SHOWN}`)).toBe(true)
  // Astro would find words such as "document" here, and advise on the code of a browser.
  expect(String(error)).toBe('Error')
})
