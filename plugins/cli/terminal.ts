import type { Fetch } from '../engine/pins/download.ts'

/** The outside of the command line: tests give their own. */
export interface Terminal {
  /** Standard output: the report and nothing else. */
  out(text: string | Uint8Array): void
  /** Standard error: progress, and why a command could not run. */
  err(text: string): void
  readonly colors: boolean
  readonly interactive: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** The network; without it, that of the machine. */
  readonly fetch?: Fetch
}

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colors: stdout.isTTY === true && env['NO_COLOR'] === undefined && env['TERM'] !== 'dumb',
    interactive: stderr.isTTY === true && env['CI'] === undefined,
    columns: stdout.columns ?? 100,
    env,
    cwd: process.cwd(),
  }
}
