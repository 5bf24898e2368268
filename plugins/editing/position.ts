import { offsetsOf, type Place } from '../basics/place.ts'
import { findFences } from '../documents/yaml/fences.ts'
import type { Outcome } from '../engine/check.ts'

/** A place that an editor asks about, in a text as the last check read it. */
export interface AskedPlace {
  readonly outcome: Outcome
  /** The path from the project's root. */
  readonly path: string
  readonly text: string
  readonly offset: number
}

/** The YAML of a text: its source, and the offset at which it begins. */
export interface YamlPart {
  readonly source: string
  readonly start: number
}

/** Returns the YAML that an offset is in, or undefined when it is in prose. */
export function yamlAround({
  path,
  text,
  offset,
}: Omit<AskedPlace, 'outcome'>): YamlPart | undefined {
  if (!/\.mdx?$/i.test(path)) return { source: text, start: 0 }
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0]
  if (opening === undefined || offset < opening.length) return undefined
  const fences = findFences(text)
  const end = 'fault' in fences ? text.length : fences.end
  return offset > end
    ? undefined
    : { source: text.slice(opening.length, end), start: opening.length }
}

/** Tells whether a place holds an offset, or ends or begins at it. */
export function touches(
  { text, offset }: Pick<AskedPlace, 'text' | 'offset'>,
  place: Place,
): boolean {
  const span = offsetsOf(text)(place)
  return span !== undefined && span[0] <= offset && offset <= span[1]
}
