import type { DiagramFault } from './job.ts'

/** Says what a diagram has too much of, and its limit. */
export function most(what: string, limit: number): string {
  return `${what}; the limit is ${limit.toLocaleString('en-US')}`
}

/** Makes the fault at a line, counted from 0. `text` is that line. */
export function refused(what: string, at: number, text = ''): DiagramFault {
  const column = text.length - text.trimStart().length + 1
  const length = Math.max(1, text.trim().split('\n', 1)[0]?.length ?? 1)
  return { message: `Cannot draw a ${what}. ${WAY}`, line: at + 1, column, length }
}

const WAY = 'Make the diagram smaller or cut it in two.'
