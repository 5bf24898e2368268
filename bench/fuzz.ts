import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { openParsingPool } from '../plugins/outside/parsing/parsing-pool.ts'
import { fuzzDocument } from '../tests/hostile/fuzz-documents.ts'

/**
 * Holds random documents to what is promised of every document:
 * `node bench/fuzz.ts [--seed n] [--count n]`. Nothing is thrown, every finding is placed within its
 * file, two readings and a cache tell the same, reports do not act, and rendered HTML holds nothing
 * unsafe. A document that ends or stalls the process that reads it must be a placed finding when it
 * is read as a check reads it. Exits with 1 on any fault.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' } } })
const first = Number(values.seed ?? 1)
const last = first + Number(values.count ?? 3_000) - 1
const STALLED_MS = 120_000
const folder = mkdtempSync(join(tmpdir(), 'milepost-fuzz-'))
const mark = join(folder, 'mark')
const lost: number[] = []
let [done, faults] = [first - 1, 0]

try {
  while (done < last) await runChild()
  for (const seed of lost) await contain(seed)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${done - first + 1} documents from seed ${first} on: ${faults} faults,`)
console.log(`${lost.length} that one process could not read: ${lost.join(', ') || 'none'}.`)
process.exitCode = faults > 0 ? 1 : 0

/** Until all is done, or a document ends the process or keeps it for too long. */
async function runChild(): Promise<void> {
  const from = done + 1
  const script = join(import.meta.dirname, 'fuzz-child.ts')
  const args = [script, String(from), String(last), mark, lost.join()]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const guard = stopWhenStalled(child)
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('DONE ')) done = Number(line.slice(5))
    if (line.startsWith('FAULT ')) {
      faults += 1
      console.log(line)
    }
    if (line.startsWith('DONE ') && done % 3_000 === 0)
      console.log(`${done} done, ${faults} faults, ${lost.length} lost`)
  }
  clearInterval(guard)
  const seed = seedAtWork()
  if (done < last && seed !== undefined) lost.push(seed)
}

/** Undefined where the process has not come to any. */
function seedAtWork(): number | undefined {
  const seed = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0
  return seed > done && !lost.includes(seed) ? seed : undefined
}

function stopWhenStalled(child: ChildProcess) {
  let [seen, since] = [seedAtWork(), performance.now()]
  return setInterval(() => {
    const seed = seedAtWork()
    if (seed !== seen || seed === undefined) [seen, since] = [seed, performance.now()]
    else if (performance.now() - since > STALLED_MS) child.kill('SIGKILL')
  }, 1_000)
}

/** Read in the child processes of a check, the document is a finding with a place. */
async function contain(seed: number): Promise<void> {
  const pool = openParsingPool()
  try {
    const [document] = await pool.parse([fuzzDocument(seed)])
    const findings = document?.findings ?? []
    const isPlaced = findings.length > 0 && findings.every(({ place }) => place !== null)
    if (!isPlaced) faults += 1
    const rules = [...new Set(findings.map(({ rule }) => rule))].join(', ')
    console.log(`${isPlaced ? 'held' : 'FAULT'} seed ${seed}: ${rules || 'no finding'}`)
  } finally {
    pool.close()
  }
}
