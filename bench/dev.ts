import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrowser } from '../tests/browser.ts'
import { memoryOf } from './site/process-tree.ts'
import { changedDocument, writeSite } from './site/sites.ts'

/**
 * Serves a site of generated documents and edits one, with a real browser: `node bench/dev.ts
 * [count] [--edits n] [--before <checkout>]`. Says when the first page is there, how long a saved
 * title takes to be on the screen, on its own page and on that of a neighbour, and how many edits
 * never came.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { edits: { type: 'string', default: '12' }, before: { type: 'string' } },
})
const count = Number(positionals[0] ?? 1_000)
const PORT = 47_400
const LONGEST_MS = 60_000
/** The time from the first page to the first edit, as somebody may begin to write at once. */
const FIRST_EDIT_MS = 1_500

const checkouts = [...(values.before === undefined ? [] : [resolve(values.before)]), process.cwd()]
for (const checkout of checkouts) await serve(checkout)

async function serve(checkout: string): Promise<void> {
  const root = mkdtempSync(join(checkout, '.milepost-bench-'))
  writeSite(root, 'milepost', { count, plugin: join(checkout, 'build/astro/index.js') })
  const browser = await openBrowser()
  const started = performance.now()
  const astro = join(checkout, 'node_modules/astro/bin/astro.mjs')
  const child = spawn(process.execPath, [astro, 'dev', '--root', root, '--port', String(PORT)], {
    stdio: 'ignore',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  try {
    const [own, neighbour] = await Promise.all([browser.newPage(), browser.newPage()])
    await whenServed(`http://localhost:${PORT}/roadmap/items/item-00007/`)
    await own.goto(`http://localhost:${PORT}/roadmap/items/item-00007/`, { timeout: LONGEST_MS })
    console.log(`${count} documents in ${checkout}`)
    console.log(`first page after ${((performance.now() - started) / 1_000).toFixed(1)} s`)
    await neighbour.goto(`http://localhost:${PORT}/roadmap/items/item-00006/`)
    await pause(FIRST_EDIT_MS)
    const times = []
    for (let edit = 1; edit <= Number(values.edits); edit += 1) {
      times.push(await timed(join(root, changedDocument('milepost')), edit, [own, neighbour]))
      await pause(FIRST_EDIT_MS)
    }
    const shown = times.filter((each) => each < LONGEST_MS).sort((a, b) => a - b)
    const [median, worst] = [shown[Math.floor(shown.length / 2)], shown.at(-1)]
    console.log(
      `an edit on the screen after ${median?.toFixed(0)} ms, at most ${worst?.toFixed(0)} ms; ${times.length - shown.length} of ${times.length} never came`,
    )
    console.log(`memory ${memoryOf(child.pid ?? 0)} MB`)
  } finally {
    await browser.close()
    child.kill('SIGKILL')
    await once(child, 'exit')
    rmSync(root, { recursive: true, force: true })
  }
}

type Tab = Awaited<ReturnType<Awaited<ReturnType<typeof openBrowser>>['newPage']>>

/** Saves another title, and returns the time until both tabs show it. */
async function timed(path: string, edit: number, tabs: readonly Tab[]): Promise<number> {
  const title = `Edit number ${edit}`
  const text = readFileSync(path, 'utf8').replace(/^title: .*$/m, `title: ${title}`)
  const saved = performance.now()
  writeFileSync(path, text)
  const seen = tabs.map((tab) =>
    tab.waitForFunction((words) => document.body.textContent?.includes(words), title, {
      timeout: LONGEST_MS,
      polling: 20,
    }),
  )
  const all = await Promise.allSettled(seen)
  return all.every(({ status }) => status === 'fulfilled') ? performance.now() - saved : LONGEST_MS
}

async function whenServed(address: string): Promise<void> {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return
    await pause(50)
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
