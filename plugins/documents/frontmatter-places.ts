import { isMap, isPair, isScalar, LineCounter, type Node, parseDocument, type Scalar } from 'yaml'
import type { Place } from '../basics/place.ts'
import type { Frontmatter } from './document.ts'

/** Where a key or value of the frontmatter stands in its file; YAML is read again for it, once. */
export function placeInFrontmatter(
  frontmatter: Frontmatter,
  path: readonly (string | number)[],
  what: 'key' | 'value',
): Place | undefined {
  const { document, lines } = placed(frontmatter)
  const value = path.length === 0 ? document.contents : document.getIn(path, true)
  const parent = path.length < 2 ? document.contents : document.getIn(path.slice(0, -1), true)
  const key = isMap(parent)
    ? parent.items.find(
        (pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === path.at(-1),
      )?.key
    : undefined
  const node = (what === 'key' && key ? key : (value ?? key)) as Node | undefined
  if (!node?.range) return undefined
  const [start, end] = node.range
  const from = lines.linePos(start)
  const to = lines.linePos(end)
  return { line: from.line + 1, column: from.col, endLine: to.line + 1, endColumn: to.col }
}

/** A scalar as its author wrote it. */
export function writtenForm(
  frontmatter: Frontmatter,
  path: readonly (string | number)[],
): { readonly text: string; readonly quoted: boolean } | undefined {
  const node = placed(frontmatter).document.getIn(path, true)
  if (!isScalar(node)) return undefined
  const scalar = node as Scalar
  return {
    text: scalar.source ?? String(scalar.value),
    quoted: scalar.type?.startsWith('QUOTE') === true,
  }
}

const known = new WeakMap<Frontmatter, ReturnType<typeof read>>()

function placed(frontmatter: Frontmatter) {
  const before = known.get(frontmatter) ?? read(frontmatter.source)
  known.set(frontmatter, before)
  return before
}

function read(source: string) {
  const lines = new LineCounter()
  return { document: parseDocument(source, { lineCounter: lines }), lines }
}
