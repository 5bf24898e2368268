import type { Nodes, Root } from 'mdast'
import type { Place } from '../../basics/place.ts'

export type Syntax = 'md' | 'mdx'

/** Text → tree. Throws an Error that tells what is wrong with the markup. */
export type TreeParser = (text: string, syntax: Syntax) => Root

/** Trees deeper than this are nobody's prose, and overflow the stacks of those who recurse. */
const DEEPEST = 100

/**
 * Shows every node to `visit`, parents first, in the order they are written, however deep they are.
 * Returns the first that stands too deep.
 */
export function walk(root: Nodes, visit: (node: Nodes) => void): Nodes | undefined {
  const nodes: Nodes[] = [root]
  const depths = [0]
  let tooDeep: Nodes | undefined
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const depth = depths.pop() ?? 0
    visit(node)
    if (!('children' in node)) continue
    const { children } = node
    if (depth >= DEEPEST && children.length > 0) tooDeep ??= node
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index]
      if (child) nodes.push(child)
      depths.push(depth + 1)
    }
  }
  return tooDeep
}

/** What a reader sees of a node, as text; pictures and raw HTML say nothing. */
export function textOf(node: Nodes): string {
  let text = ''
  walk(node, (part) => {
    if (part.type === 'text' || part.type === 'inlineCode') text += part.value
    if (part.type === 'break') text += ' '
  })
  return text
}

export function placeOf(node: Nodes): Place {
  const { start, end } = node.position ?? NOWHERE
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

/** Offsets into the text that was parsed. */
export function spanOf(node: Nodes): readonly [number, number] {
  const { start, end } = node.position ?? NOWHERE
  return [start.offset ?? 0, end.offset ?? 0]
}

const START = { line: 1, column: 1, offset: 0 }
const NOWHERE = { start: START, end: START }
