import type { Nodes } from 'mdast'
import { replaced } from '../../basics/replacements.ts'
import type { Source } from '../model/elements.ts'
import { spanOf } from '../model/tree.ts'

const PROSE: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'delete', 'break'])

/**
 * Returns the source of a node with its code, HTML, links and pictures made blank, so that only its
 * own words are left, at their offsets.
 */
export function proseOf(node: Nodes, source: Source): string {
  const [start, end] = spanOf(node)
  const text = source.text.slice(start, end)
  const hidden = spansOutside(node).map(([from, to]) => {
    const words = text.slice(from - start, to - start)
    return { start: from - start, end: to - start, text: words.replace(/[^\r\n]/g, BLANK) }
  })
  return replaced(text, hidden)
}

/** Returns where a node holds something other than words. */
function spansOutside(node: Nodes): readonly (readonly [start: number, end: number])[] {
  if (!('children' in node)) return []
  const children: readonly Nodes[] = node.children
  return children.flatMap((child) =>
    PROSE.has(child.type) ? spansOutside(child) : [spanOf(child)],
  )
}

/** A letter, so that brackets around code and pictures are not taken for empty ones. */
const BLANK = 'x'
