import type { Nodes } from 'mdast'
import type { PlaceFinder } from '../../basics/place.ts'
import type { Source } from '../model/elements.ts'
import type { Fault } from '../model/faults.ts'
import { placeOf, spanOf } from '../model/tree.ts'
import { unsafeCharactersIn } from './characters.ts'

/** A part of a file. */
export interface FilePart {
  readonly text: string
  /** The offset in the file at which it begins. */
  readonly start: number
  readonly places: PlaceFinder
}

/** Finds odd characters. In frontmatter each of them is an error; in prose most are warnings. */
export function unsafeText(part: FilePart, where: 'frontmatter' | 'prose'): readonly Fault[] {
  return unsafeCharactersIn(part.text).map(({ what, text, start, severe, instead }): Fault => {
    const from = part.start + start
    const place = part.places.between(from, from + text.length)
    const fix = instead === undefined ? undefined : { place, was: text, text: instead }
    return {
      rule: 'unsafe-text',
      severity: severe || where === 'frontmatter' ? 'error' : 'warning',
      message: messageFor(what, instead),
      place,
      fix,
    }
  })
}

/**
 * Finds odd characters that are written as references, such as `&#x202e;`. Others are found in the
 * text of the file.
 */
export function unsafeWords(
  node: Nodes,
  words: string | null | undefined,
  source: Source,
): Fault[] {
  const odd = words ? unsafeCharactersIn(words) : []
  if (odd.length === 0) return []
  const [start, end] = spanOf(node)
  const written = source.text.slice(start, end)
  return odd
    .filter(({ text }) => !written.includes(text))
    .map(({ what, severe, instead }) => ({
      rule: 'unsafe-text',
      severity: severe ? 'error' : 'warning',
      message: messageFor(what, instead),
      place: placeOf(node),
    }))
}

function messageFor(what: string, instead: string | undefined): string {
  if (instead === '') return `Unexpected ${what}; delete it.`
  if (instead === ' ') return `Unexpected ${what}; write a blank in its place.`
  return `Unexpected ${what}; write what a reader is to see.`
}

/**
 * Finds a carriage return without a line feed. Parsers and editors disagree about this old line
 * end. A file without any other line end, and one with it in its frontmatter, cannot be read. In
 * prose it is a blank.
 */
export function loneReturn(
  text: string,
  bodyStart: number,
  places: PlaceFinder,
): Fault | undefined {
  const at = text.includes('\r') ? text.search(LONE_RETURN) : -1
  if (at === -1) return undefined
  const message = 'Unexpected carriage return without a line feed; end lines with LF or CRLF.'
  const place = places.between(at, at)
  return at < bodyStart || !text.includes('\n')
    ? { rule: 'unreadable-file', message, place }
    : { rule: 'unsafe-text', severity: 'warning', message, place }
}

const LONE_RETURN = /\r(?!\n)/

/** Replaces each carriage return without a line feed by a blank, as prose is read and shown. */
export function withoutLoneReturns(text: string): string {
  return text.includes('\r') ? text.replace(new RegExp(LONE_RETURN, 'g'), ' ') : text
}
