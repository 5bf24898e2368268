import type { Terminal } from './terminal.ts'

const QUIET_MS = 1_000

/**
 * Shows a message on a terminal for work that takes longer than a second, and removes it
 * afterwards.
 */
export async function withProgress<Result>(
  terminal: Terminal,
  label: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!terminal.interactive) return work()
  const timer = setTimeout(() => terminal.err(`${label} …`), QUIET_MS)
  const started = performance.now()
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    if (performance.now() - started > QUIET_MS) terminal.wipeLine()
  }
}
