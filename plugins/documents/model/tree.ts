import type { Nodes, Root } from 'mdast'
import type { Place } from '../../basics/place.ts'

export type Syntax = 'md' | 'mdx'

/** Parses a text into a tree. Throws an Error that says what is wrong with the markup. */
export type TreeParser = (text: string, syntax: Syntax) => Root

/**
 * The deepest level of a tree. Deeper trees are not prose, and overflow the stack of recursive
 * code.
 */
const DEEPEST = 100

/**
 * Calls `visit` for every node, parents first, in the order of the text, at any depth. Returns the
 * first node that is too deep.
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

export type Jsx = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

export function isJsx(node: Nodes): node is Jsx {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Returns the text that a reader sees of a node, without pictures and raw HTML. */
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

/** Returns the start and end offset of a node in the parsed text. */
export function spanOf(node: Nodes): readonly [number, number] {
  const { start, end } = node.position ?? NOWHERE
  return [start.offset ?? 0, end.offset ?? 0]
}

const START = { line: 1, column: 1, offset: 0 }
const NOWHERE = { start: START, end: START }
