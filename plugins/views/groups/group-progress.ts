import { compareText } from '../../basics/finding.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import { type GroupData, group } from '../../kinds/group.ts'
import type { ViewContext } from '../context.ts'
import { documentLink, type LinkRow } from '../link-row.ts'
import { webLink } from '../web-link.ts'

/** A priority of the project, as the page of a committee or of a SIG shows it. */
export interface PriorityRow {
  readonly title: LinkRow
  /** The SIGs that work on it; on the page of a SIG, the committee that set it. */
  readonly links: readonly LinkRow[]
  /** True on the page of a SIG. */
  readonly isGiven: boolean
}

/** A report on progress. */
export interface ReportRow {
  readonly on: string
  readonly link: LinkRow
}

/** Returns the priorities that a group sets, then those that others give to it. */
export function priorityRows(
  context: ViewContext,
  entry: Entry<GroupData>,
): readonly PriorityRow[] {
  const { graph } = context
  const own = (entry.data.priorities ?? []).map((priority, at): PriorityRow => {
    const links = graph
      .edgesFrom(entry.key)
      .filter(({ reference: { field, path } }) => field === FIELD && path[1] === at)
      .map(({ to }) => documentLink(context, to))
    return { title: titleOf(priority), links, isGiven: false }
  })
  const given = graph.edgesTo(entry.key).flatMap(({ from, reference }): PriorityRow[] => {
    const setter = reference.field === FIELD ? graph.entry(from.key) : undefined
    if (!setter || !isEntryOf(setter, group)) return []
    const priority = setter.data.priorities?.[Number(reference.path[1])]
    const links = [documentLink(context, setter)]
    return priority ? [{ title: titleOf(priority), links, isGiven: true }] : []
  })
  return [...own, ...given]
}

const FIELD = 'priorities[].for'

export function reportRows(
  { words }: ViewContext,
  { reports = [] }: GroupData,
): readonly ReportRow[] {
  return reports
    .toSorted((a, b) => compareText(b.on, a.on))
    .map(({ on, title = words('report'), url }) => {
      return { on, link: url === undefined ? { text: title } : webLink(url, title) }
    })
}

function titleOf({ title, url }: { readonly title: string; readonly url?: string | undefined }) {
  return url === undefined ? { text: title } : webLink(url, title)
}
