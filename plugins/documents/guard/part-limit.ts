import type { Nodes, Table } from 'mdast'
import { count } from '../../basics/wording.ts'
import type { Fault } from '../model/faults.ts'
import { placeOf } from '../model/tree.ts'

/**
 * The most parts of a document. The largest that people write have some 5,000. The time and memory
 * of a page grow with its parts: 80,000 take about 5 s. `bench/rendering-worst.ts` measures it.
 */
export const MOST_PARTS = 80_000

/**
 * Counts the parts of a page: the nodes of a document, its tags and ids, and the cells that its
 * tables lack. A short text may stand for a very large page.
 */
export function countParts() {
  let parts = 0
  let over: Nodes | undefined
  return {
    add(node: Nodes, tagsAndIds: number) {
      parts += 1 + tagsAndIds + (node.type === 'table' ? emptyCells(node) : 0)
      if (parts > MOST_PARTS) over ??= node
    },
    faults: (): readonly Fault[] => (over ? [tooManyParts(parts, over)] : []),
  }
}

/** Returns how many cells the rows of a table lack. A page fills them in. */
function emptyCells({ children: rows }: Table): number {
  const columns = rows[0]?.children.length ?? 0
  return rows.reduce((sum, { children }) => sum + Math.max(0, columns - children.length), 0)
}

function tooManyParts(parts: number, node: Nodes): Fault {
  const most = MOST_PARTS.toLocaleString('en-US')
  const message = `Unexpected size of a page with ${count(parts, 'part')}, such as cells, items, links and words in bold; expected at most ${most}. Cut the document into several files.`
  return { rule: 'invalid-markup', message, place: placeOf(node) }
}
