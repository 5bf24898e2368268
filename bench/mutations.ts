import { parseAst } from 'rolldown/parseAst'

/** One small change that a test should notice. */
export interface Mutation {
  readonly line: number
  /** The line in which the change begins, as it was. */
  readonly row: string
  /** The removed text. `put` is its replacement. */
  readonly was: string
  readonly put: string
  /** The whole file with the change. */
  readonly text: string
}

interface AnyNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

type Edit = readonly [start: number, end: number, put: string]

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

/** Returns every mutation of a TypeScript file, in the order of its text. */
export function mutationsOf(text: string): readonly Mutation[] {
  const edits = [...nodesIn(parseAst(text, { lang: 'ts' }) as unknown as AnyNode)].flatMap((node) =>
    editsOf(node, text),
  )
  return edits
    .filter(([start, end, put]) => text.slice(start, end) !== put)
    .toSorted(([a], [b]) => a - b)
    .map(([start, end, put]) => {
      const line = text.slice(0, start).split('\n').length
      return {
        line,
        row: text.split('\n')[line - 1] ?? '',
        was: text.slice(start, end),
        put,
        text: text.slice(0, start) + put + text.slice(end),
      }
    })
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

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function editsOf(node: AnyNode, text: string): readonly Edit[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return swappedOperator(node, text)
    case 'IfStatement':
      return around(node['test'], ['true', 'false'])
    case 'ConditionalExpression':
      return around(node['test'], ['true', 'false'])
    case 'UnaryExpression':
      return node['operator'] === '!' ? [[node.start, node.start + 1, '']] : []
    case 'ReturnStatement':
      return node['argument'] ? around(node['argument'], ['undefined']) : []
    case 'ArrayExpression':
      return withoutOne(node['elements'])
    case 'ObjectExpression':
      return withoutOne(node['properties'])
    case 'Literal':
      return 'regex' in node ? looserPattern(node, text) : []
    default:
      return []
  }
}

function around(part: unknown, puts: readonly string[]): readonly Edit[] {
  return isNode(part) ? puts.map((put) => [part.start, part.end, put] as const) : []
}

function swappedOperator(node: AnyNode, text: string): readonly Edit[] {
  const { left, right, operator } = node
  const put = SWAPPED[String(operator)]
  if (!isNode(left) || !isNode(right) || put === undefined) return []
  const at = text.indexOf(String(operator), left.end)
  return at === -1 || at >= right.start ? [] : [[at, at + String(operator).length, put]]
}

/** Removes one entry of a list or a table, each in turn. */
function withoutOne(entries: unknown): readonly Edit[] {
  const nodes = Array.isArray(entries) ? entries.filter(isNode) : []
  return nodes.map((entry, at) => {
    const next = nodes[at + 1]
    const before = nodes[at - 1]
    if (next) return [entry.start, next.start, ''] as const
    return [before ? before.end : entry.start, entry.end, ''] as const
  })
}

/** Loosens a pattern: removes its anchors, or changes whether it ignores letter case. */
function looserPattern(node: AnyNode, text: string): readonly Edit[] {
  const written = text.slice(node.start, node.end)
  const close = written.lastIndexOf('/')
  return [
    ...(written.startsWith('/^') ? [[node.start + 1, node.start + 2, ''] as const] : []),
    ...(written[close - 1] === '$'
      ? [[node.start + close - 1, node.start + close, ''] as const]
      : []),
    ...(written.slice(close).includes('i')
      ? [[node.start + close, node.end, written.slice(close).replace('i', '')] as const]
      : []),
  ]
}
