import type { Nodes } from 'mdast'
import type { PlaceFinder } from '../../basics/place.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { placeOf, spanOf } from '../model/tree.ts'
import { oddities } from './characters.ts'

/** A stretch of a file, whose places are asked of the whole. */
export interface Stretch {
  readonly text: string
  /** Where it begins in the file. */
  readonly start: number
  readonly places: PlaceFinder
}

/** In frontmatter and names every odd character is an error; in prose most are warnings. */
export function unsafeText(stretch: Stretch, where: 'frontmatter' | 'prose'): readonly Fault[] {
  return oddities(stretch.text).map(({ what, text, start, grave }): Fault => {
    const from = stretch.start + start
    return {
      rule: 'unsafe-text',
      severity: grave || where === 'frontmatter' ? 'error' : 'warning',
      message: `Unexpected ${what}; write what a reader is to see.`,
      place: stretch.places.between(from, from + text.length),
    }
  })
}

/** Odd characters that are written as references: `&#x202e;`. The others are found in the text. */
export function unsafeWords(
  node: Nodes,
  words: string | null | undefined,
  source: Source,
): Fault[] {
  const odd = words ? oddities(words) : []
  if (odd.length === 0) return []
  const [start, end] = spanOf(node)
  const written = source.text.slice(start, end)
  return odd
    .filter(({ text }) => !written.includes(text))
    .map(({ what, grave }) => ({
      rule: 'unsafe-text',
      severity: grave ? 'error' : 'warning',
      message: `Unexpected ${what}; write what a reader is to see.`,
      place: placeOf(node),
    }))
}

/** Old line ends that neither parsers nor editors agree about. */
export function loneReturn(text: string, places: PlaceFinder): Fault | undefined {
  if (!text.includes('\r')) return undefined
  const at = text.search(/\r(?!\n)/)
  if (at === -1) return undefined
  const message = 'Unexpected carriage return without a line feed; end lines with LF or CRLF.'
  return { rule: 'unreadable-file', message, place: places.between(at, at) }
}
