import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { openParsingPool } from '../plugins/outside/parsing/parsing-pool.ts'
import { usageOf } from '../plugins/outside/process-usage.ts'
import { fuzzDocument } from '../tests/hostile/fuzz-documents.ts'

/**
 * Tests the promises for every document with random ones: `node bench/fuzz.ts [--seed n] [--count
 * n]`. Nothing is thrown. Every finding has a place in its file. A second reading and a cache give
 * equal results. Reports contain no control characters that act. Rendered HTML holds nothing
 * unsafe. A document that ends or hangs the process must give a finding with a place when a check
 * reads it. Exits with 1 on any mistake.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string' } } })
const first = Number(values.seed ?? 1)
const last = first + Number(values.count ?? 3_000) - 1
/** The computing time after which a document hangs its process. Others take some milliseconds. */
const HANGING_MS = 4_000
/** The documents that one child process reads. Its memory grows with each of them. */
const SHARE = 30_000
const folder = mkdtempSync(join(tmpdir(), 'milepost-fuzz-'))
const mark = join(folder, 'mark')
const lost: number[] = []
let [done, faults] = [first - 1, 0]

try {
  while (done < last) {
    const seed = await runChild()
    if (seed !== undefined) await contain(seed)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${done - first + 1} documents from seed ${first} on: ${faults} faults,`)
console.log(`${lost.length} that one process could not read: ${lost.join(', ') || 'none'}.`)
process.exitCode = faults > 0 ? 1 : 0

/**
 * Runs a child process until all seeds are done, or until a document ends or hangs it. Returns the
 * seed of that document.
 */
async function runChild(): Promise<number | undefined> {
  const from = done + 1
  const script = join(import.meta.dirname, 'fuzz-child.ts')
  const to = Math.min(done + SHARE, last)
  const args = [script, String(from), String(to), mark, lost.join()]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const guard = stopWhenHanging(child)
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('DONE ')) done = Number(line.slice(5))
    if (line.startsWith('FAULT ')) {
      faults += 1
      console.log(line)
    }
  }
  clearInterval(guard)
  console.log(`${done} done, ${faults} faults, ${lost.length} lost`)
  const seed = seedAtWork()
  if (done >= to || seed === undefined) return undefined
  lost.push(seed)
  return seed
}

/** Returns the seed that the process was working on, or undefined when it had not begun. */
function seedAtWork(): number | undefined {
  const seed = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0
  return seed > done && !lost.includes(seed) ? seed : undefined
}

function stopWhenHanging(child: ChildProcess) {
  let [seen, since] = [seedAtWork(), 0]
  return setInterval(() => {
    const seed = seedAtWork()
    const spent = usageOf(child.pid)?.cpuMs ?? 0
    if (seed !== seen || seed === undefined) [seen, since] = [seed, spent]
    else if (spent - since > HANGING_MS) child.kill('SIGKILL')
  }, 1_000)
}

/**
 * Reads a document in the child processes of a check, where it must give a finding with a place.
 */
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
