import type { Heading } from '../../documents/model/document.ts'
import type { Entry } from '../../entries/entry.ts'
import { soundly } from '../../entries/unsound-field.ts'

/** A section that the kind requires, and the heading that opens it if there is one. */
export interface RequiredSection {
  readonly title: string
  readonly heading: Heading | undefined
}

const NUMBER = /^(?:§\s*)?(?:\d+(?:\.\d+)*[.):]?|[ivx]+[.):])\s+(?:[-–—]\s+)?/

/**
 * Returns the required sections of an entry, in the order of its kind. None are known when they
 * depend on a field that is wrong.
 */
export function requiredSections(entry: Entry): readonly RequiredSection[] {
  const titles = soundly(() => entry.kind.sectionsOf(entry.data)) ?? []
  if (titles.length === 0) return []
  const headings = Map.groupBy(entry.document.outline.headings, ({ text }) => normalHeading(text))
  return titles.map((title) => ({
    title,
    heading: outermost(headings.get(normalHeading(title)) ?? []),
  }))
}

/**
 * Normalizes a heading: removes its number and its case, and writes every form of "and" alike (`3.
 * Risks & Costs`).
 */
export function normalHeading(text: string): string {
  return text
    .toLowerCase()
    .trim()
    .replace(NUMBER, '')
    .replace(/&/g, 'and')
    .replace(/\s+/g, ' ')
    .replace(/[\s.:]+$/, '')
}

/** Returns the least deep heading. A section inside another one may have the same name. */
function outermost(headings: readonly Heading[]): Heading | undefined {
  const depth = Math.min(...headings.map((heading) => heading.depth))
  return headings.find((heading) => heading.depth === depth)
}
