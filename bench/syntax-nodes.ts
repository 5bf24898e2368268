import { parseAst } from 'rolldown/parseAst'

/** A node of the syntax tree of TypeScript. */
export interface AnyNode {
  readonly type: string
  /** The offset in the file at which it begins. `end` is that of its end. */
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

/** Returns all nodes of a TypeScript file, an outer one before those inside. Types have none. */
export function nodesOf(text: string): readonly AnyNode[] {
  return [...nodesIn(parseAst(text, { lang: 'ts' }) as unknown as AnyNode)]
}

function* nodesIn(node: AnyNode): Generator<AnyNode> {
  // Types do not exist when code runs.
  if (/^TS(?!AsExpression|SatisfiesExpression)/.test(node.type)) return
  yield node
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) yield* nodesIn(child)
    }
  }
}

export function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}
