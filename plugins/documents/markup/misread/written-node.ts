import type { Nodes } from 'mdast'
import { given } from '../../../basics/given.ts'
import type { Source } from '../../model/elements.ts'
import type { Fault } from '../../model/faults.ts'
import { spanOf } from '../../model/tree.ts'

export function misread(message: string, place: Fault['place'], help?: string): Fault {
  return { rule: 'misread-markup', message, place, ...given({ help }) }
}

export function sourceOf(node: Nodes, { text }: Source): string {
  return text.slice(...spanOf(node))
}

/** Returns the first line of a node as it is written. */
export function firstLine(node: Nodes, { text }: Source): string {
  const [start, end] = spanOf(node)
  const next = text.indexOf('\n', start)
  return text.slice(start, next === -1 ? end : Math.min(next, end)).trimEnd()
}

/** Returns the last of several lines. */
export function lastLine(text: string): string | undefined {
  const at = text.lastIndexOf('\n')
  return at === -1 ? undefined : text.slice(at + 1)
}
