import type { Text } from 'mdast'
import type { Node as AnyNode } from 'unist'

/** The node that a processor with directives makes of `:planning` in `[[page:planning]]`. */
interface TextDirective extends AnyNode {
  readonly type: 'textDirective'
  readonly name: string
  readonly children?: readonly unknown[]
  readonly attributes?: object | null
}

const BEFORE = /\[\[[a-z][a-z0-9-]*$/
const AFTER = /^[^[\]]*\]\]/

/** Says whether a directive has split an id among these siblings. */
export function hasSplitId(siblings: readonly AnyNode[]): boolean {
  return siblings.some((_, at) => isSplitId(siblings, at))
}

/** Returns the siblings with every split id joined again. */
export function joinIds<Sibling extends AnyNode>(siblings: readonly Sibling[]): (Sibling | Text)[] {
  const joined: (Sibling | Text)[] = []
  for (let at = 0; at < siblings.length; at += 1) {
    const [node, next] = [siblings[at], siblings[at + 1]]
    const last = joined.at(-1)
    if (isSplitId(siblings, at) && isText(last) && isText(next) && isDirective(node)) {
      joined[joined.length - 1] = join(last, node, next)
      at += 1
    } else if (node) joined.push(node)
  }
  return joined
}

function isSplitId(siblings: readonly AnyNode[], at: number): boolean {
  const [before, node, after] = [siblings[at - 1], siblings[at], siblings[at + 1]]
  if (!isDirective(node) || !isText(before) || !isText(after)) return false
  const isBare = !node.children?.length && Object.keys(node.attributes ?? {}).length === 0
  return isBare && BEFORE.test(before.value) && AFTER.test(after.value)
}

function join(before: Text, { name }: TextDirective, after: Text): Text {
  const value = `${before.value}:${name}${after.value}`
  const [start, end] = [before.position?.start, after.position?.end]
  return { type: 'text', value, ...(start && end ? { position: { start, end } } : {}) }
}

function isText(node: AnyNode | undefined): node is Text {
  return node?.type === 'text'
}

function isDirective(node: AnyNode | undefined): node is TextDirective {
  return node?.type === 'textDirective'
}
