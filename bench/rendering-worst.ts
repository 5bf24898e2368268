import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { usageOf } from '../plugins/outside/process-usage.ts'
import { SHAPES } from './rendering-shapes.ts'

/**
 * Checks and renders the costliest shapes of text: `node bench/rendering-worst.ts [pattern of
 * names] [KiB]`, by default as large as a document may be. Prints the size, the processor seconds
 * of both, and the memory. A real check parses in child processes, which end after 0.6 s. Exits
 * with 1 when a shape takes too long.
 */
const [, , only = '', kib = '1024'] = process.argv
const MOST = { check: 2, render: 5 }
const LONGEST_MS = 60_000
const pattern = new RegExp(only)
let left = Object.keys(SHAPES)
  .flatMap((name) => ['md', 'mdx'].map((syntax) => ({ name, syntax })))
  .filter(({ name, syntax }) => pattern.test(`${name} ${syntax}`))

while (left.length > 0) await measureUntilStalled()

/** Measures what is left in one process. A shape that takes too long ends it, and is left out. */
async function measureUntilStalled(): Promise<void> {
  const names = left.flatMap(({ name, syntax }) => [name, syntax])
  const script = join(import.meta.dirname, 'rendering-child.ts')
  const args = ['--max-old-space-size=2048', script, String(Number(kib) * 1024), ...names]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  let since = 0
  const guard = setInterval(() => {
    const spent = usageOf(child.pid)?.cpuMs ?? 0
    if (spent - since > LONGEST_MS) child.kill('SIGKILL')
  }, 500)
  for await (const line of createInterface({ input: child.stdout })) {
    since = usageOf(child.pid)?.cpuMs ?? since
    show(JSON.parse(line))
    left = left.slice(1)
  }
  clearInterval(guard)
  if (left.length === 0) return
  process.exitCode = 1
  console.log(`XX ${title()}  no answer in ${LONGEST_MS / 1000} s`)
  left = left.slice(1)
}

function title(): string {
  const { name = '', syntax = '' } = left[0] ?? {}
  return `${name.padEnd(36)}${syntax.padEnd(4)}`
}

interface Row {
  readonly kib: number
  readonly check: number
  readonly render?: number
  readonly letters?: number
  readonly findings: number
  readonly said?: string
  readonly mebibytes: number
}

function show({ kib, check, render, letters = 0, findings, said, mebibytes }: Row): void {
  const isSlow = check > MOST.check || (render ?? 0) > MOST.render
  if (isSlow) process.exitCode = 1
  const times = [check, render].map((each) => (each?.toFixed(2) ?? '-').padStart(7))
  const size = `${mebibytes.toFixed(0).padStart(5)} MiB`
  const rest = said ?? `${(letters / 1024).toFixed(0)} KiB of HTML`
  console.log(
    `${isSlow ? 'XX' : 'ok'} ${title()}${kib.toFixed(0).padStart(5)} KiB${times.join('')}${size}  ${findings}  ${rest}`,
  )
}
