import type { Limits } from './parsing-limits.ts'
import {
  type Batch,
  type BatchResult,
  type LimitsOf,
  type ParsingProcess,
  startParsing,
} from './parsing-process.ts'

/** Manages the children: those that wait, and those that work. Ended ones are dropped. */
export function keepChildren(limits: Limits) {
  const idle = new Set<ParsingProcess>()
  const busy = new Set<ParsingProcess>()
  let closed = false
  const children = () => [...busy, ...idle]
  return {
    children,
    prepare: () => void idle.add(startParsing(limits)),
    async run(batch: Batch, limitsOf: LimitsOf): Promise<BatchResult> {
      if (closed) throw new Error('Cannot read documents: the pool is closed.')
      for (const child of idle) if (child.gone()) idle.delete(child)
      const child = [...idle][0] ?? startParsing(limits)
      idle.delete(child)
      busy.add(child)
      const result = await child.run(batch, limitsOf)
      busy.delete(child)
      if ('documents' in result) idle.add(child)
      return result
    },
    close() {
      closed = true
      for (const child of children()) child.stop()
    },
  }
}
