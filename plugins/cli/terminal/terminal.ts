import type { Fetch } from '../../outside/network/download.ts'
import { safeJson } from '../../reports/safe-json.ts'
import { visibleLines } from '../../reports/visible.ts'

/** The outside of the command line: tests give their own. */
export interface Outside {
  /** Standard output. */
  out(text: string | Uint8Array): void
  /** Standard error. */
  err(text: string): void
  readonly colors: boolean
  /** Standard error is a terminal that somebody looks at. */
  readonly interactive: boolean
  /** Standard output is a terminal. */
  readonly shown?: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** The network; without it, that of the machine. */
  readonly fetch?: Fetch
}

/**
 * All that a command can write with. Whatever authors, file names, branches or arguments bring
 * into a text, a terminal or a log shows it and does not act on it.
 */
export interface Terminal extends Omit<Outside, 'out' | 'err'> {
  /** Text for people on standard output. */
  out(text: string): void
  /** Progress, and why a command could not run, on standard error. */
  err(text: string): void
  /** A value for programs. */
  json(value: unknown): void
  /** A report that has made its authors' text visible itself: its colours and commands act. */
  report(text: string): void
  /** A file that is not text, byte for byte. A terminal is not shown it. */
  bytes(content: Uint8Array): void
  /** Takes away the line that progress was shown on. */
  wipeLine(): void
}

/** Nothing reaches the outside but through here. */
export function terminalOf(outside: Outside): Terminal {
  const { out, err, ...rest } = outside
  return {
    ...rest,
    out: (text) => out(visibleLines(text)),
    err: (text) => err(visibleLines(text)),
    json: (value) => out(safeJson(value)),
    report: (text) => out(text),
    wipeLine: () => err('\r\u001b[2K'),
    bytes(content) {
      if (rest.shown) throw new Error('Expected a file to write to: a terminal shows text only.')
      out(content)
    },
  }
}
