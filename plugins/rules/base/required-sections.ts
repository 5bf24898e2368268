import type { Heading, Outline } from '../../documents/model/document.ts'
import type { Entry } from '../../entries/entry.ts'
import { soundly } from '../../entries/unsound-field.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import { group } from '../../kinds/group.ts'
import { governanceFor } from './governance-in-force.ts'
import type { RuleContext } from './rule.ts'

/** A section that the kind requires, and the heading that opens it if there is one. */
export interface RequiredSection {
  readonly title: string
  readonly heading: Heading | undefined
}

const NUMBER = /^(?:§\s*)?(?:\d+(?:\.\d+)*[.):]?|[ivx]+[.):])\s+(?:[-–—]\s+)?/

/**
 * Returns the required sections of an entry, in the order of its kind, then those that the
 * governance in force asks of its type. None are known when they depend on a field that is wrong.
 */
export function requiredSections(entry: Entry, context: Context): readonly RequiredSection[] {
  return sectionsNamed(entry, [...ownSections(entry), ...askedSections(entry, context)])
}

/** Returns the required sections of an entry that its kind puts in order. */
export function orderedSections(entry: Entry): readonly RequiredSection[] {
  return sectionsNamed(entry, ownSections(entry))
}

function ownSections(entry: Entry): readonly string[] {
  return soundly(() => entry.kind.sectionsOf(entry.data)) ?? []
}

function sectionsNamed(entry: Entry, titles: readonly string[]): readonly RequiredSection[] {
  if (titles.length === 0) return []
  const headings = headingsIn(entry.document.outline)
  return titles.map((title) => ({
    title,
    heading: outermost(headings.get(normalHeading(title)) ?? headingsWithMore(title, headings)),
  }))
}

/** Returns the headings that say more than the title: `Motivation (and history)`. */
function headingsWithMore(
  title: string,
  headings: ReadonlyMap<string, readonly Heading[]>,
): readonly Heading[] {
  const start = normalHeading(title)
  const isMore = (text: string) =>
    text.startsWith(start) && /^(?: \(|: | [-–—] )/.test(text.slice(start.length))
  return [...headings].flatMap(([text, each]) => (isMore(text) ? each : []))
}

/** Returns the headings of a document by their normal form. Several rules ask for them. */
function headingsIn(outline: Outline): ReadonlyMap<string, readonly Heading[]> {
  const known = read.get(outline)
  if (known) return known
  const headings = Map.groupBy(outline.headings, ({ text }) => normalHeading(text))
  read.set(outline, headings)
  return headings
}

const read = new WeakMap<Outline, ReadonlyMap<string, readonly Heading[]>>()

type Context = Pick<RuleContext, 'graph' | 'dayFor'>

/** Returns the sections that the governance in force asks of charters, in no order. */
function askedSections(entry: Entry, context: Context): readonly string[] {
  if (!isEntryOf(entry, group)) return []
  const asked = governanceFor(entry, context)?.data.sections ?? {}
  const type = soundly(() => entry.data.type)
  return (type !== undefined && Object.hasOwn(asked, type) ? asked[type] : undefined) ?? []
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
    .replace(/(?<![\s.:])[\s.:]+$/, '')
}

/** Returns the least deep heading. A section inside another one may have the same name. */
function outermost(headings: readonly Heading[]): Heading | undefined {
  const depth = Math.min(...headings.map((heading) => heading.depth))
  return headings.find((heading) => heading.depth === depth)
}
