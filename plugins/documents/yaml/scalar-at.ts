import { isCollection, isMap, isPair, isScalar, isSeq, type Scalar } from 'yaml'
import type { FrontmatterPath } from './frontmatter-places.ts'
import { tooDeepAt } from './nesting.ts'
import { keyText, parseYaml } from './yaml-nodes.ts'

/** A word of YAML, and where it stands. */
export interface ScalarAt {
  /** The path to it: that of a value, or of the key with its own name at the end. */
  readonly path: FrontmatterPath
  readonly role: 'key' | 'value'
  /** The offsets of the word in the source, with its quotes. */
  readonly start: number
  readonly end: number
  /** The keys of the mapping that it stands in. */
  readonly beside: readonly string[]
}

/** The most characters that are parsed while somebody types. */
const LONGEST = 64 * 1024

/** Returns the word of YAML at an offset. Faulty YAML is read as far as it can be. */
export function scalarAt(source: string, offset: number): ScalarAt | undefined {
  if (source.length > LONGEST || tooDeepAt(source) !== undefined) return undefined
  return search(parseYaml(source).contents, [], { offset, beside: [] })
}

/**
 * Returns what the word may be that an author is typing at an offset, also where nothing stands
 * yet: a value or a key as it is written, and a key whose colon is still to come.
 */
export function typedAt(source: string, offset: number): readonly ScalarAt[] {
  const [before, after] = [source.slice(0, offset), source.slice(offset)]
  const isLineEnd = /^[ \t]*(?:\r?\n|$)/.test(after)
  return [MARK, ...(isLineEnd ? [`${MARK}:`] : [])].flatMap((mark) => {
    const found = scalarAt(`${before}${mark}${after}`, offset)
    return found ? (withoutMark(found) ?? []) : []
  })
}

/** Undefined for a word that has run into the key of the next line. */
function withoutMark(found: ScalarAt): ScalarAt | undefined {
  const { path, role, beside } = found
  const last = path.at(-1)
  const isOwn = role === 'key' && typeof last === 'string'
  if (isOwn && /\s/.test(last)) return undefined
  return {
    ...found,
    path: isOwn ? [...path.slice(0, -1), last.replace(MARK, '')] : path,
    beside: beside.filter((key) => !key.includes(MARK)),
    end: found.end - MARK.length,
  }
}

/** A word that no document has. It makes a word of an empty place. */
const MARK = 'zZmilepostZz'

interface Search {
  readonly offset: number
  readonly beside: readonly string[]
}

function search(node: unknown, path: FrontmatterPath, at: Search): ScalarAt | undefined {
  if (isScalar(node)) return wordAt(node, { path, role: 'value' }, at)
  if (isSeq(node)) return firstOf(node.items, (item, index) => search(item, [...path, index], at))
  if (!isMap(node)) return undefined
  const beside = node.items.flatMap(({ key }) => keyText(key) ?? [])
  return firstOf(node.items, (pair) => {
    if (!isPair(pair)) return undefined
    const name = keyText(pair.key)
    if (name === undefined) return undefined
    const inside = { ...at, beside }
    const key =
      isScalar(pair.key) && wordAt(pair.key, { path: [...path, name], role: 'key' }, inside)
    const within = isCollection(pair.value) ? at : inside
    return key || search(pair.value, [...path, name], within)
  })
}

function firstOf<Item>(
  items: readonly Item[],
  find: (item: Item, index: number) => ScalarAt | undefined,
): ScalarAt | undefined {
  for (const [index, item] of items.entries()) {
    const found = find(item, index)
    if (found) return found
  }
  return undefined
}

function wordAt(
  { range }: Scalar,
  where: Pick<ScalarAt, 'path' | 'role'>,
  { offset, beside }: Search,
): ScalarAt | undefined {
  if (!range || range[1] <= range[0] || offset < range[0] || offset > range[1]) return undefined
  return { ...where, start: range[0], end: range[1], beside }
}
