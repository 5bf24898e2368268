import { FILE_START, type Place } from '../../basics/place.ts'
import { metadataOf, type WrittenValues } from '../../documents/metadata/written-values.ts'
import type { Frontmatter, Value } from '../../documents/model/document.ts'
import { placeInFrontmatter } from '../../documents/yaml/frontmatter-places.ts'
import { shownLine } from '../model/plain-text.ts'

/** The metadata of a source file, with places. */
export interface SourceFields {
  readonly names: readonly string[]
  value(name: string): Value | undefined
  /** Returns a text or number as text on one line; undefined for anything else, and for nothing. */
  text(name: string): string | undefined
  /** Returns a list of texts, or one text, as a list. */
  texts(name: string): readonly string[]
  place(name: string, index?: number): Place
  keyPlace(name: string): Place
}

/** Gives access to metadata. Only own keys are fields. */
export function sourceFields(metadata: Frontmatter): SourceFields {
  const data = metadata.data ?? {}
  const value = (name: string) => (Object.hasOwn(data, name) ? data[name] : undefined)
  const placeOf = (path: readonly (string | number)[], what: 'key' | 'value') =>
    placeInFrontmatter(metadata, path, what)
  return {
    names: Object.keys(data),
    value,
    text: (name) => textOf(value(name)),
    texts(name) {
      const all = value(name)
      return (Array.isArray(all) ? all : [all]).flatMap((each) => textOf(each) ?? [])
    },
    place: (name, index) =>
      (index === undefined ? undefined : placeOf([name, index], 'value')) ??
      placeOf([name], 'value') ??
      FILE_START,
    keyPlace: (name) => placeOf([name], 'key') ?? FILE_START,
  }
}

/** Gives access to metadata that is no YAML. */
export function writtenFields(values: WrittenValues): SourceFields {
  return sourceFields(metadataOf(values))
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = shownLine(String(value))
  return text === '' ? undefined : text
}
