import { isMap, isNode, isScalar, isSeq } from 'yaml'
import { ownValue } from '../../basics/own-value.ts'
import type { Place } from '../../basics/place.ts'
import type { Frontmatter } from '../model/document.ts'
import { yamlOf } from './places-in-yaml.ts'
import { keyText } from './yaml-nodes.ts'

export type FrontmatterPath = readonly (string | number)[]

/** A value as it was written: `1.10` without quotes is read as the number 1.1. */
export interface WrittenForm {
  readonly text: string
  readonly quoted: boolean
}

/**
 * Returns the place of a key or its value. The YAML is parsed with places only when this is called.
 */
export function placeInFrontmatter(
  frontmatter: Frontmatter,
  path: FrontmatterPath,
  what: 'key' | 'value',
): Place | undefined {
  if (frontmatter.placeAt) return frontmatter.placeAt(path, what)
  const { titleAt } = path[0] === 'title' ? frontmatter : {}
  if (typeof titleAt === 'object') return titleAt
  const { root, places } = yamlOf(frontmatter)
  const found = find(root, titleAt === undefined ? path : [titleAt])
  if (!found) return undefined
  const span = (what === 'value' && spanOf(found.value)) || spanOf(found.key)
  if (!span && path.length > 0) return placeInFrontmatter(frontmatter, path.slice(0, -1), 'key')
  const [start, end] = span || [0, 0]
  const written = frontmatter.source.slice(start, end).trimEnd()
  return places.between(start, start + written.length)
}

/**
 * Returns a scalar as its author wrote it. Returns undefined for mappings, lists and missing
 * values.
 */
export function writtenForm(
  frontmatter: Frontmatter,
  path: FrontmatterPath,
): WrittenForm | undefined {
  if (frontmatter.placeAt) return valueAsWritten(frontmatter, path)
  const node = find(yamlOf(frontmatter).root, path)?.value
  if (!isScalar(node)) return undefined
  const quoted = node.type !== 'PLAIN'
  return { text: quoted ? String(node.value) : (node.source ?? ''), quoted }
}

function valueAsWritten({ data }: Frontmatter, [field]: FrontmatterPath): WrittenForm | undefined {
  const value = ownValue(data, field)
  return typeof value === 'object' || value === undefined
    ? undefined
    : { text: String(value), quoted: true }
}

/** A value and its key. An item of a list is its own key. */
interface Found {
  readonly key: unknown
  readonly value: unknown
}

function find(root: unknown, path: FrontmatterPath): Found | undefined {
  let found: Found | undefined = { key: root, value: root }
  for (const step of path) {
    found = found && stepInto(found.value, step)
    if (!found) return undefined
  }
  return found
}

function stepInto(node: unknown, step: string | number): Found | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return item === undefined ? undefined : { key: item, value: item }
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => keyText(key) === String(step))
  return pair && { key: pair.key, value: pair.value }
}

/** Returns the offsets of a node, or undefined when it is empty, as the value of `owner:`. */
function spanOf(node: unknown): readonly [number, number] | undefined {
  const range = isNode(node) ? node.range : undefined
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined
}
