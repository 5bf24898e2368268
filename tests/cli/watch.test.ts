import { spawn, spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { scratchProject } from '../scratch.ts'
import { mdx } from '../vocabulary.ts'
import { milepost } from './terminal.ts'

const MAIN = resolve('build/cli/main.js')

/** Starts a watch, and lets a test wait for what it prints. */
function watching(root: string, ...argv: readonly string[]) {
  const options = ['check', '--watch', '--today', '2026-11-20', ...argv]
  const child = spawn(process.execPath, [MAIN, ...options], { cwd: root, detached: true })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk
    })
  }
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<number | null>((done) => child.on('close', done))
  return {
    ended,
    interrupt: () => process.kill(-(child.pid ?? 0), 'SIGINT'),
    printed: () => printed,
    async waits() {
      for (let at = 0; at < 600 && !printed.endsWith('Ctrl+C ends this.\n'); at += 1) {
        await pause(50)
      }
      const last = printed
      printed = ''
      return last
    },
  }
}

test('each change is checked, a broken one is told, and Ctrl+C ends all of it', async () => {
  const root = scratchProject({ 'content/process/a.md': mdx('title: A', 'Text.') })
  const watch = watching(root)
  expect(await watch.waits()).toBe(
    'No findings in 1 document, checked for 2026-11-20.\nWaiting for a change; Ctrl+C ends this.\n',
  )
  writeFileSync(join(root, 'content/process/a.md'), mdx('title: A', '[b](b.md)'))
  const second = await watch.waits()
  expect(second).toContain('error[broken-link]: Cannot find the file `b.md`.')
  expect(second).toContain('1 error in 1 document')
  writeFileSync(join(root, 'content/process/b.md'), mdx('title: B', 'Text.'))
  expect(await watch.waits()).toContain('No findings in 2 documents')
  rmSync(join(root, 'content'), { recursive: true })
  expect(await watch.waits()).toMatch(/^milepost: /m)
  watch.interrupt()
  expect([await watch.ended, watch.printed()]).toEqual([0, ''])
  const left = spawnSync('pgrep', ['-f', root], { encoding: 'utf8' })
  expect(left.stdout).toBe('')
}, 120_000)

test('a watch prints what a document says as text, and no line of an author', async () => {
  const hostile = 'a\u202eb\u001b[2J\u200b'
  const root = scratchProject({
    'content/process/a.md': mdx(`title: A\n${JSON.stringify(hostile)}: 1`, `[b](${hostile}.md)`),
    'content/process/::error::b\u202e.md': mdx('title: B'),
  })
  const watch = watching(root)
  const found = await watch.waits()
  expect(found).toContain('\\u{202e}')
  expect(found).not.toMatch(/[[\p{Cc}\p{Cf}]--[\n]]|^\s*::/mv)
  const config = 'export default { "a\\nNo findings": 1 }'
  writeFileSync(join(root, 'milepost.config.mjs'), config)
  expect(await watch.waits()).not.toMatch(/^No findings/m)
  watch.interrupt()
  expect(await watch.ended).toBe(0)
}, 60_000)

test('a watch reports the files that were chosen', async () => {
  const broken = mdx('title: A', '[b](b.md)')
  const root = scratchProject({ 'content/process/a.md': broken, 'content/process/c.md': broken })
  const watch = watching(root, 'content/process/c.md')
  const first = await watch.waits()
  expect(first).toContain('content/process/c.md:5')
  expect(first).not.toContain('content/process/a.md')
  watch.interrupt()
  expect(await watch.ended).toBe(0)
}, 60_000)

test.each(['--fix', '--stdin --path content/process/a.md'])(
  'a watch refuses %s',
  async (option) => {
    const { exit, err } = await milepost(`check --watch ${option}`, {
      'content/process/a.md': mdx('title: A'),
    })
    expect(exit).toBe(2)
    expect(err).toMatch(/^milepost: /)
  },
)
