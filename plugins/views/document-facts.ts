import type { Day } from '../basics/calendar.ts'
import type { Finding, Severity } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import { ownValue } from '../basics/own-value.ts'
import { capitalized, spaced } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { asOf } from '../graph/as-of.ts'
import { joined, pathOf } from '../links/addresses/base.ts'
import { textPath } from '../links/addresses/files-beside.ts'
import { hostAddress } from '../links/addresses/published.ts'
import { type FollowLinks, followLinks } from './beside/follow-links.ts'
import { type StructuredData, structuredData } from './beside/structured-data.ts'
import { type CommitList, commitList } from './commit-list.ts'
import { byTitle, ruleHref, type ViewContext } from './context.ts'
import {
  badgeOf,
  type DocumentLink,
  documentLink,
  type LinkRow,
  listLink,
  namedBy,
} from './link-row.ts'
import { type Way, wayOf } from './way.ts'
import { linkOrText } from './web-link.ts'

/** The facts on every document's page, whatever its kind. */
export interface DocumentFacts {
  readonly key: string
  readonly id: string
  /** A link to the list of its kind. */
  readonly list: LinkRow
  /** The pages above it, and the documents before and after it. */
  readonly way: Way
  readonly title: string
  /** The id and its former ids. */
  readonly names: readonly string[]
  /** The names of those who own it. */
  readonly ownerNames: readonly string[]
  readonly description?: string
  readonly badge?: DocumentLink['badge']
  readonly tags: readonly string[]
  /** The fields that the project has added to the kind. */
  readonly extra?: readonly FieldRow[]
  readonly created?: Day
  /** The day that a document kept as history is judged on: `30 June 2020`. */
  readonly asOf?: string
  readonly path: string
  readonly editHref?: string
  readonly historyHref?: string
  readonly lastChange?: Day
  /** The commits that changed its file. */
  readonly commits?: CommitList
  /** The address of its text as Markdown. */
  readonly textHref: string
  /** The document in the words of schema.org. */
  readonly structured?: StructuredData
  /** The calendar and the feed about it. */
  readonly follow?: FollowLinks
  /** The documents whose text mentions this one. */
  readonly backlinks: readonly DocumentLink[]
  readonly findings: readonly FindingRow[]
}

export interface FindingRow {
  readonly severity: Severity
  readonly rule: string
  readonly ruleHref?: string
  readonly message: string
  /** The file and line: `content/roadmap/items/e2e.mdx:9`. */
  readonly where: string
  readonly document?: DocumentLink
}

/** The fields that name the owners of a document, of whatever kind. */
const OWNERS = ['owner', 'owners'] as const

export function documentFacts(context: ViewContext, entry: Entry): DocumentFacts {
  const { data, document, key } = entry
  const { path } = document
  const day = asOf(context.graph, key)
  const findings = context.findingsIn.get(path) ?? []
  const extra = fieldRows(context, entry, entry.kind.extraFields)
  return {
    key,
    id: entry.id,
    list: listLink(context, entry.kind),
    way: wayOf(context, entry),
    title: entry.title,
    names: [entry.id, ...entry.aliases],
    ownerNames: OWNERS.flatMap((field) => namedBy(context, entry, field).map(({ text }) => text)),
    path,
    tags: data.tags ?? [],
    textHref: joined(context.filesBase ?? pathOf(context.base), textPath(entry)),
    backlinks: [...context.links.backlinks(key)]
      .sort(byTitle)
      .map((node) => documentLink(context, node)),
    findings: findings.map((finding) => findingRow(context, finding)),
    ...given({
      description: data.description,
      extra: extra.length > 0 ? extra : undefined,
      badge: badgeOf(context, entry),
      created: data.created,
      asOf: day && context.words.day(day),
      structured: structuredData(context.graph, entry),
      follow: followLinks(context, entry),
      lastChange: context.lastChanges.get(path),
      commits: commitList(context, path),
      editHref: hostAddress(context, 'edit', path),
      historyHref: hostAddress(context, 'commits', path),
    }),
  }
}

export function findingRow(context: ViewContext, finding: Finding): FindingRow {
  const { severity, rule, message, file, place, id } = finding
  const node = id === undefined ? context.graph.nodeAt(file) : context.graph.node(id)
  return {
    severity,
    rule,
    message,
    where: place ? `${file}:${place.line}` : file,
    ...given({
      ruleHref: ruleHref(context, rule),
      document: node && documentLink(context, node),
    }),
  }
}

/** One field of a document, as its page shows it. */
export interface FieldRow {
  readonly name: string
  readonly values: readonly LinkRow[]
}

/** Returns rows for those of the named fields that the document has. */
export function fieldRows(
  context: ViewContext,
  entry: Entry,
  names: readonly string[],
): readonly FieldRow[] {
  const data: Readonly<Record<string, unknown>> = entry.data
  return names.flatMap((name) => {
    const value = ownValue(data, name)
    if (value === undefined) return []
    const links = Object.hasOwn(entry.kind.relations, name) ? namedBy(context, entry, name) : []
    const values = links.length > 0 ? links : valuesOf(value)
    return [{ name: fieldTitle(name), values }]
  })
}

/** Words that are written in capitals, because they are made of initials. */
const INITIALS = /\b(?:api|id|rfc|uri|url)\b/gi

/** Writes the name of a field for readers: `Last call`, `URL`. */
export function fieldTitle(name: string): string {
  return capitalized(spaced(name)).replace(INITIALS, (word) => word.toUpperCase())
}

/** Returns the values of a field: lists value by value, a mapping as one line of text. */
function valuesOf(value: unknown): readonly LinkRow[] {
  if (Array.isArray(value)) return value.flatMap((element: unknown) => valuesOf(element))
  return [linkOrText(textOf(value))]
}

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  if (Array.isArray(value)) return value.map((element: unknown) => textOf(element)).join(', ')
  const pairs = Object.entries(value).filter(([, each]) => each !== undefined)
  return pairs
    .map(([name, each]) => `${fieldTitle(name).toLowerCase()}: ${textOf(each)}`)
    .join(', ')
}
