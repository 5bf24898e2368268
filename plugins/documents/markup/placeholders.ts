import type { Nodes } from 'mdast'
import type { Place } from '../../basics/place.ts'
import type { Source } from '../model/elements.ts'
import { spanOf } from '../model/tree.ts'

export interface Placeholder {
  readonly text: string
  readonly place: Place
}

/** A quick test that matches every text with a placeholder. */
const HINT = /TODO|TBD|FIXME|XXX|[[<]/

/**
 * Matches a paragraph, heading or cell that only says that it is still to be written, or by whom.
 */
const ALONE = /^(?:TODO|TBD|FIXME|XXX)(?:\([^()]{1,40}\))?(?=[.:!…]*$|:\s)/

/** Matches template text within a sentence. */
const WITHIN = new RegExp(
  [
    /\((?:TODO|TBD|FIXME)\)/,
    /\[(?:TODO|TBD|FIXME|(?:insert|describe|fill in|your|name of) [^[\]]{1,80})\]/,
    /(?<![^\s(])<(?:insert|describe|your|name|fill in)(?:[ _-][a-z]{1,30}){0,5}>/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
)

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell'])

export function placeholdersIn(parent: Nodes, source: Source): readonly Placeholder[] {
  if (!('children' in parent)) return []
  const placeholders: Placeholder[] = []
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'text' || !HINT.test(node.value)) continue
    const alone = index === 0 && BLOCKS.has(parent.type) ? ALONE.exec(node.value.trim()) : null
    const found = alone ? [alone] : [...node.value.matchAll(WITHIN)]
    for (const [text] of found) placeholders.push({ text, place: placeWithin(node, text, source) })
  }
  return placeholders
}

/**
 * Returns the place of some words of a node, or of the whole node when they are encoded (`&lt;`).
 */
export function placeWithin(node: Nodes, words: string, source: Source): Place {
  const [start, end] = spanOf(node)
  const at = source.text.slice(start, end).lastIndexOf(words)
  if (at === -1) return source.places.between(start, end)
  return source.places.between(start + at, start + at + words.length)
}
