import { type AnyNode, isNode, nodesOf } from './syntax-nodes.ts'

/** One small change that a test should notice. */
export interface Mutation {
  readonly line: number
  /** The line in which the change begins, as it was. */
  readonly row: string
  /** The removed text. `put` is its replacement. */
  readonly was: string
  readonly put: string
  /** The offset in the file at which the changed expression begins. `end` is that of its end. */
  readonly start: number
  readonly end: number
  /** The whole changed expression. */
  readonly changed: string
}

/** A change of an expression. */
interface Edit {
  readonly inside: AnyNode
  readonly start: number
  readonly end: number
  readonly put: string
}

const SWAPPED: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '&&': '||',
  '||': '&&',
  in: '!= null && null ===',
}

/** Returns every mutation of a TypeScript file: those of an outer expression before those inside. */
export function mutationsOf(text: string): readonly Mutation[] {
  const edits = nodesOf(text).flatMap((node) => editsOf(node, text))
  return edits
    .filter(({ start, end, put }) => text.slice(start, end) !== put)
    .toSorted(
      (a, b) => a.inside.start - b.inside.start || b.inside.end - a.inside.end || a.start - b.start,
    )
    .map(({ inside, start, end, put }) => {
      const line = text.slice(0, start).split('\n').length
      return {
        line,
        row: text.split('\n')[line - 1] ?? '',
        was: text.slice(start, end),
        put,
        start: inside.start,
        end: inside.end,
        changed: text.slice(inside.start, start) + put + text.slice(end, inside.end),
      }
    })
}

function editsOf(node: AnyNode, text: string): readonly Edit[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return swappedOperator(node, text)
    case 'IfStatement':
      return instead(node['test'], ['true', 'false'])
    case 'ConditionalExpression':
      return instead(node['test'], ['true', 'false'])
    case 'UnaryExpression':
      return node['operator'] === '!' ? [edit(node, node.start, node.start + 1, '')] : []
    case 'ReturnStatement':
      return node['argument'] ? instead(node['argument'], ['undefined']) : []
    case 'ArrayExpression':
      return withoutOne(node, node['elements'], text)
    case 'ObjectExpression':
      return withoutOne(node, node['properties'], text)
    case 'Literal':
      return 'regex' in node ? looserPattern(node, text) : []
    default:
      return []
  }
}

function edit(inside: AnyNode, start: number, end: number, put: string): Edit {
  return { inside, start, end, put }
}

function instead(part: unknown, puts: readonly string[]): readonly Edit[] {
  return isNode(part) ? puts.map((put) => edit(part, part.start, part.end, put)) : []
}

function swappedOperator(node: AnyNode, text: string): readonly Edit[] {
  const { left, right, operator } = node
  const put = SWAPPED[String(operator)]
  if (!isNode(left) || !isNode(right) || put === undefined) return []
  const at = text.indexOf(String(operator), left.end)
  const end = at + String(operator).length
  return at === -1 || at >= right.start ? [] : [edit(node, at, end, put)]
}

/** Removes one entry of a list or a table, each in turn. The only one goes with its comma. */
function withoutOne(node: AnyNode, entries: unknown, text: string): readonly Edit[] {
  const nodes = Array.isArray(entries) ? entries.filter(isNode) : []
  return nodes.map((entry, at) => {
    const next = nodes[at + 1]
    const before = nodes[at - 1]
    if (next) return edit(node, entry.start, next.start, '')
    if (before) return edit(node, before.end, entry.end, '')
    const comma = /^\s*,/.exec(text.slice(entry.end, node.end))?.[0] ?? ''
    return edit(node, entry.start, entry.end + comma.length, '')
  })
}

/** Loosens a pattern: removes its anchors, or changes whether it ignores letter case. */
function looserPattern(node: AnyNode, text: string): readonly Edit[] {
  const written = text.slice(node.start, node.end)
  const close = written.lastIndexOf('/')
  const flags = written.slice(close)
  return [
    ...(written.startsWith('/^') ? [edit(node, node.start + 1, node.start + 2, '')] : []),
    ...(written[close - 1] === '$'
      ? [edit(node, node.start + close - 1, node.start + close, '')]
      : []),
    ...(flags.includes('i')
      ? [edit(node, node.start + close, node.end, flags.replace('i', ''))]
      : []),
  ]
}
