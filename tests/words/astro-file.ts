import { parse } from '@astrojs/compiler-rs'

/** A node of the syntax tree of an `.astro` file. */
export interface AstroNode {
  readonly type: string
  readonly [field: string]: unknown
}

/** A node with the nodes around it, the nearest first. */
export interface Placed {
  readonly node: AstroNode
  readonly around: readonly AstroNode[]
}

/** Returns every node of the text of an `.astro` file, in order. */
export function nodesIn(source: string): readonly Placed[] {
  return [...walk(parse(source).ast, [])]
}

function* walk(value: unknown, around: readonly AstroNode[]): Generator<Placed> {
  if (Array.isArray(value)) for (const each of value) yield* walk(each, around)
  else if (isNode(value)) {
    yield { node: value, around }
    for (const field of Object.values(value)) yield* walk(field, [value, ...around])
  }
}

export function isNode(value: unknown): value is AstroNode {
  return value instanceof Object && 'type' in value && typeof value.type === 'string'
}

/** Returns the name of an element, an attribute or a called function: `t`, `t.around`, `Fact`. */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return ''
  if (typeof value['name'] === 'string') return value['name']
  const parts = [value['object'], value['property'], value['callee'], value['name']]
  return parts.map(nameOf).filter(Boolean).join('.')
}

/** Returns the text of a string, of text between elements, or of a piece of a template. */
export function textOf({ type, value }: AstroNode): string | undefined {
  if (type === 'JSXText' || type === 'Literal') return typeof value === 'string' ? value : undefined
  if (type !== 'TemplateElement' || !(value instanceof Object)) return undefined
  return 'raw' in value ? String(value.raw) : undefined
}
