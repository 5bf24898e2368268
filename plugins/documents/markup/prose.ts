import type { Nodes } from 'mdast'
import type { Source } from '../model/elements.ts'
import { spanOf } from '../model/tree.ts'

const PROSE: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'delete', 'break'])

/**
 * Returns the source of a node with its code, HTML, links and pictures made blank, so that only its
 * own words are left, at their offsets.
 */
export function proseOf(node: Nodes, source: Source): string {
  const [start, end] = spanOf(node)
  return blanked(node, { text: source.text.slice(start, end), start })
}

function blanked(node: Nodes, written: { readonly text: string; readonly start: number }): string {
  if (!('children' in node)) return written.text
  const { start } = written
  return node.children.reduce((text, child) => {
    if (PROSE.has(child.type)) return blanked(child, { text, start })
    const [from, to] = spanOf(child)
    const hidden = text.slice(from - start, to - start).replace(/[^\r\n]/g, BLANK)
    return text.slice(0, from - start) + hidden + text.slice(to - start)
  }, written.text)
}

/** A letter, so that brackets around code and pictures are not taken for empty ones. */
const BLANK = 'x'
