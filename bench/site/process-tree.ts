import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** The time and memory of a command, with all processes that it started. */
export interface Use {
  readonly seconds: number
  /** The processor time in seconds, which does not depend on other work of the machine. */
  readonly processor: number
  /** The most memory that the processes held at one moment, in MB. */
  readonly peak: number
  readonly output: string
}

const BETWEEN_LOOKS_MS = 100
const PAGES_IN_MB = 256

/** Runs a command to its end, and measures it. Rejects with its output when it fails. */
export function measured(
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Use> {
  const started = performance.now()
  const [program, ...rest] = command
  const child = spawn(
    'bash',
    ['-c', 'TIMEFORMAT="processor %U %S"; time "$@"', '-', program, ...rest],
    {
      env,
    },
  )
  const output = textOf(child)
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0))
  }, BETWEEN_LOOKS_MS)
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(timer)
      const text = output()
      const [, user, system] = /processor (\S+) (\S+)/.exec(text) ?? []
      const seconds = (performance.now() - started) / 1_000
      const processor = Number(user) + Number(system)
      if (code === 0) resolve({ seconds, processor, peak, output: text })
      else reject(new Error(text))
    })
  })
}

function textOf({ stdout, stderr }: ChildProcess): () => string {
  const parts: string[] = []
  for (const stream of [stdout, stderr])
    stream?.on('data', (data: Buffer) => parts.push(String(data)))
  return () => parts.join('')
}

/** Returns the memory that a process and all below it hold, in MB. */
export function memoryOf(root: number): number {
  const pages = treeOf(root).map((pid) => Number(fileOf(pid, 'statm').split(' ')[1] ?? 0))
  return Math.round(pages.reduce((sum, each) => sum + each, 0) / PAGES_IN_MB)
}

function treeOf(root: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const [, parent] = fileOf(Number(name), 'stat')
        .replace(/^.*\) /, '')
        .split(' ')
      return [Number(name), Number(parent)] as const
    })
  const below = (pid: number): readonly number[] => [
    pid,
    ...parents.filter(([, parent]) => parent === pid).flatMap(([child]) => below(child)),
  ]
  return below(root)
}

/** Returns a file that the kernel keeps of a process; nothing when the process has ended. */
function fileOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
