import type { ChildProcess } from 'node:child_process'

/** Signals that end a process unless it listens. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const living = new Set<ChildProcess>()

/**
 * Ends a child when this process ends, by itself or by a signal. A child that hangs in native code
 * does not notice that its parent is gone, and would compute for ever.
 */
export function endWithParent(child: ChildProcess): void {
  if (living.size === 0) listen()
  living.add(child)
  const forget = () => {
    living.delete(child)
    if (living.size === 0) stopListening()
  }
  child.once('close', forget).once('error', forget)
}

function listen(): void {
  process.on('exit', endAll)
  for (const signal of SIGNALS) process.on(signal, endBy)
}

function stopListening(): void {
  process.off('exit', endAll)
  for (const signal of SIGNALS) process.off(signal, endBy)
}

function endAll(): void {
  for (const child of living) child.kill('SIGKILL')
}

/** Sends the signal again, to nobody who listens, unless another listener decides what it means. */
function endBy(signal: NodeJS.Signals): void {
  endAll()
  stopListening()
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
}
