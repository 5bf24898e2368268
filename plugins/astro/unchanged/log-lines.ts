/** A line of a build's log. */
export interface LogLine {
  readonly level: 'error' | 'warn' | 'info'
  readonly text: string
}

type Log = Readonly<Record<LogLine['level'], (text: string) => void>>

/** Makes a log that also keeps its lines. */
export function keepingLog(log: Log): Log & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = []
  const keep = (level: LogLine['level']) => (text: string) => {
    lines.push({ level, text })
    log[level](text)
  }
  return { lines, error: keep('error'), warn: keep('warn'), info: keep('info') }
}

/** Writes lines that an earlier build has written. */
export function repeat(lines: readonly LogLine[], log: Log): void {
  for (const { level, text } of lines) log[level](text)
}
