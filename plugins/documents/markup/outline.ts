import GithubSlugger from 'github-slugger'
import type { Heading as HeadingNode, Nodes, Root } from 'mdast'
import type { Heading } from '../model/document.ts'
import { placeOf, textOf } from '../model/tree.ts'

type Written = { -readonly [Key in keyof Heading]: Heading[Key] }

export interface Headings {
  add(node: HeadingNode): void
  /** Once all are added: with which of them nothing stands under. */
  finished(root: Root): readonly Heading[]
}

/** Headings with the ids GitHub gives them. */
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

/** A heading within a quote or list has nothing of its own under it, and is never called empty. */
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

/** Definitions and comments show a reader nothing. */
function isSilent(node: Nodes): boolean {
  if (node.type === 'definition' || node.type === 'mdxFlowExpression') return true
  return node.type === 'html' && /^<!--.*?-->\s*$/s.test(node.value)
}
