import type { Fetch } from '../../outside/network/download.ts'
import { safeJson } from '../../reports/safe-json.ts'
import { visibleLines } from '../../reports/visible.ts'

/** The outside world of the command line. Tests provide their own. */
export interface Outside {
  /** Writes to standard output. */
  out(text: string | Uint8Array): void
  /** Writes to standard error. */
  err(text: string): void
  readonly colors: boolean
  /** True when standard error is a terminal for a person. */
  readonly interactive: boolean
  /** True when standard output is a terminal. */
  readonly shown?: boolean
  readonly columns: number
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Reads all of standard input. Absent where there is none. */
  readonly input?: () => Promise<Uint8Array>
  /** Resolves when somebody interrupts the command. Until it is asked, that ends the process. */
  readonly interrupted?: () => Promise<void>
  /** Fetches from the network. Default: the global `fetch`. */
  readonly fetch?: Fetch
}

/**
 * Everything that a command can write with. Control characters in texts from authors, file names,
 * branches or arguments are shown and have no effect.
 */
export interface Terminal extends Omit<Outside, 'out' | 'err'> {
  /** Writes text for people to standard output. */
  out(text: string): void
  /** Writes progress and errors to standard error. */
  err(text: string): void
  /** Writes a value for programs. */
  json(value: unknown): void
  /**
   * Writes a report that has already made its authors' text safe. Its own colours and commands
   * work.
   */
  report(text: string): void
  /** Writes the bytes of a file that is not text. Refuses to write them to a terminal. */
  bytes(content: Uint8Array): void
  /** Removes the line that shows progress. */
  wipeLine(): void
}

/** Makes the terminal of an outside world. All output goes through it. */
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
