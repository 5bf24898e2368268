import type { Place } from '../../basics/place.ts'
import type { Frontmatter, Value, ValueMap } from '../model/document.ts'

/** One value of a document's metadata, as it stands in a text. */
export interface WrittenValue {
  readonly value: Value
  /** The place of the value: at least its line and column. */
  readonly place?: WrittenPlace
  /** The place of its name, if it differs. */
  readonly keyPlace?: WrittenPlace
}

export type WrittenPlace = Pick<Place, 'line' | 'column'> & Partial<Place>

/** The metadata of a document, by field. */
export type WrittenValues = Readonly<Record<string, WrittenValue>>

/** Makes metadata from values with places, in the form that frontmatter has. */
export function metadataOf(values: WrittenValues): Frontmatter {
  const data: ValueMap = Object.fromEntries(
    Object.entries(values).map(([name, { value }]) => [name, value]),
  )
  return {
    source: '',
    firstLine: 1,
    data,
    placeAt([name], what) {
      const written = Object.hasOwn(values, String(name)) ? values[String(name)] : undefined
      const { place, keyPlace = place } = written ?? {}
      return wholePlace(what === 'key' ? keyPlace : place)
    },
  }
}

function wholePlace(place: WrittenPlace | undefined): Place | undefined {
  if (!place) return undefined
  const { line, column, endLine = line, endColumn = column } = place
  return { line, column, endLine, endColumn }
}

/**
 * Makes the name of a field from words in a document: `point-of-contact` for "Point of contact".
 */
export function fieldName(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** Returns the text that a reader sees of a cell or a line, without the marks of Markdown. */
export function plainWords(written: string): string {
  return withoutComments(written)
    .replace(/!?\[([^[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^[\]]*\])?/g, '$1')
    .replace(/(\*\*|__|`)(.*?)\1/g, '$2')
    .replace(/\\([\\|*_`[\]])/g, '$1')
    .trim()
}

/**
 * Removes comments of HTML. Only the text up to the last `-->` is searched: every comment that
 * begins there has an end, so the time grows with the length of the text and no faster.
 */
function withoutComments(written: string): string {
  const end = written.lastIndexOf('-->') + 3
  return end < 3 ? written : written.slice(0, end).replace(/<!--.*?-->/gs, '') + written.slice(end)
}
