import type { Nodes } from 'mdast'
import type { Place } from '../../basics/place.ts'
import type { Heading } from '../model/document.ts'
import type { Source } from '../model/elements.ts'
import { spanOf } from '../model/tree.ts'

export interface Placeholder {
  readonly text: string
  readonly place: Place
}

/** A quick test that matches every text with a placeholder. */
const HINT = /TODO|TBD|FIXME|XXX|[[<]/

/**
 * Removes headings such as `TODO` that have a list or text below them: they name what is to do. A
 * cell with `TBD` says that something is not decided, and is no placeholder either.
 */
export function withoutTitles(
  placeholders: readonly Placeholder[],
  headings: readonly Heading[],
): readonly Placeholder[] {
  const titles = headings.filter(({ text, empty }) => !empty && /^(?:TODO|TBD|FIXME)$/.test(text))
  if (titles.length === 0) return placeholders
  return placeholders.filter(({ place }) => titles.every((each) => each.place.line !== place.line))
}

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
    const isUndecided = parent.type === 'tableCell' && /^TBD\b/.test(node.value.trim())
    if (isUndecided) continue
    const alone = index === 0 && BLOCKS.has(parent.type) ? ALONE.exec(node.value.trim()) : null
    const found = alone ? [alone] : [...node.value.matchAll(WITHIN)]
    // Text that is written as `&lt;name&gt;` is meant to be read as it is.
    const texts = found
      .map(([text]) => text)
      .filter((text) => !text.startsWith('<') || isWritten(node, text, source))
    const places = placesInOrder(node, texts, source)
    placeholders.push(...places.map((place, at) => ({ text: texts[at] ?? '', place })))
  }
  return placeholders
}

function isWritten(node: Nodes, words: string, source: Source): boolean {
  return source.text.slice(...spanOf(node)).includes(words)
}

/**
 * Returns the places of some words of a node, each after the place before it, from an offset in the
 * node on. The place is the whole node where words are encoded (`&lt;`).
 */
export function placesInOrder(
  node: Nodes,
  words: readonly string[],
  source: Source,
  from = 0,
): readonly Place[] {
  const [start, end] = spanOf(node)
  const written = source.text.slice(start, end)
  let next = from
  return words.map((each) => {
    const at = written.indexOf(each, next)
    if (at === -1) return source.places.between(start, end)
    next = at + each.length
    return source.places.between(start + at, start + next)
  })
}
