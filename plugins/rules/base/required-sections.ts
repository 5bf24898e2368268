import type { Heading } from '../../documents/model/document.ts'
import type { Entry } from '../../entries/entry.ts'

/** A section that the kind asks for, and the heading that opens it where there is one. */
export interface RequiredSection {
  readonly title: string
  readonly heading: Heading | undefined
}

const NUMBER = /^(?:§\s*)?(?:\d+(?:\.\d+)*[.):]?|[ivx]+[.):])\s+(?:[-–—]\s+)?/

/** In the order in which the kind asks for them. */
export function requiredSections(entry: Entry): readonly RequiredSection[] {
  const titles = entry.kind.sectionsOf(entry.data)
  if (titles.length === 0) return []
  const headings = Map.groupBy(entry.document.outline.headings, ({ text }) => plain(text))
  return titles.map((title) => ({ title, heading: outermost(headings.get(plain(title)) ?? []) }))
}

/** A heading without its number, its case and the ways to write "and": `3. Risks & Costs`. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .trim()
    .replace(NUMBER, '')
    .replace(/&/g, 'and')
    .replace(/\s+/g, ' ')
    .replace(/[\s.:]+$/, '')
}

/** A section deep in another one may bear the same name. */
function outermost(headings: readonly Heading[]): Heading | undefined {
  const depth = Math.min(...headings.map((heading) => heading.depth))
  return headings.find((heading) => heading.depth === depth)
}
