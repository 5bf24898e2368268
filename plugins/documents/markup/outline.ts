import GithubSlugger from 'github-slugger'
import type { Heading as HeadingNode, Nodes, Root } from 'mdast'
import type { Heading } from '../model/document.ts'
import { placeOf, textOf } from '../model/tree.ts'

type Written = { -readonly [Key in keyof Heading]: Heading[Key] }

export interface Headings {
  add(node: HeadingNode): void
  /** Returns all headings once they are added, with `empty` set. */
  finished(root: Root): readonly Heading[]
}

/** Collects headings, with the ids that GitHub gives them. */
export function collectHeadings(): Headings {
  const slugger = new GithubSlugger()
  const written = new Map<Nodes, Written>()
  return {
    add(node) {
      const text = textOf(node).trim()
      const anchor = slugger.slug(text)
      written.set(node, { depth: node.depth, text, anchor, place: placeOf(node), empty: true })
    },
    finished(root) {
      markFilled(root, written)
      return [...written.values()]
    },
  }
}

/**
 * Marks headings with content below them. A heading in a quote or list has no content of its own
 * and is never marked as empty.
 */
function markFilled(root: Root, written: ReadonlyMap<Nodes, Written>): void {
  const top = new Set<Nodes>(root.children)
  for (const [node, heading] of written) if (!top.has(node)) heading.empty = false
  let open: Written[] = []
  for (const child of root.children) {
    const heading = written.get(child)
    if (heading) {
      open = [...open.filter(({ depth }) => depth < heading.depth), heading]
    } else if (!isSilent(child)) {
      for (const above of open) above.empty = false
      open = []
    }
  }
}

/** Says whether a node shows nothing to a reader, as definitions and comments do. */
function isSilent(node: Nodes): boolean {
  if (node.type === 'definition' || node.type === 'mdxFlowExpression') return true
  return node.type === 'html' && /^<!--.*?-->\s*$/s.test(node.value)
}
