import type { Day } from '../basics/calendar.ts'
import type { Finding, Severity } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import type { Entry } from '../entries/entry.ts'
import { asOf } from '../graph/as-of.ts'
import { hostAddress } from '../links/addresses/published.ts'
import { ruleAddress } from '../links/addresses/routes.ts'
import { byTitle, type ViewContext } from './context.ts'
import { badgeOf, type DocumentLink, documentLink, type LinkRow, listLink } from './link-row.ts'
import { longDay } from './long-day.ts'

/** The facts on every document's page, whatever its kind. */
export interface DocumentFacts {
  readonly key: string
  readonly id: string
  /** A link to the list of its kind. */
  readonly list: LinkRow
  readonly title: string
  readonly description?: string
  readonly badge?: DocumentLink['badge']
  readonly tags: readonly string[]
  readonly created?: Day
  /** The day that a document kept as history is judged on: `30 June 2020`. */
  readonly asOf?: string
  readonly path: string
  readonly editHref?: string
  readonly historyHref?: string
  readonly lastChange?: Day
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

export function documentFacts(context: ViewContext, entry: Entry): DocumentFacts {
  const { data, document, key } = entry
  const { path } = document
  const day = asOf(context.graph, key)
  const findings = context.findingsIn.get(path) ?? []
  return {
    key,
    id: entry.id,
    list: listLink(context, entry.kind),
    title: entry.title,
    path,
    tags: data.tags ?? [],
    backlinks: [...context.links.backlinks(key)]
      .sort(byTitle)
      .map((node) => documentLink(context, node)),
    findings: findings.map((finding) => findingRow(context, finding)),
    ...given({
      description: data.description,
      badge: badgeOf(entry),
      created: data.created,
      asOf: day && longDay(day),
      lastChange: context.lastChanges.get(path),
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
      ruleHref: context.rulePages ? ruleAddress(rule, context.siteBase ?? context.base) : undefined,
      document: node && documentLink(context, node),
    }),
  }
}
