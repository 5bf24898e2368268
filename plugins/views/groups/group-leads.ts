import type { Day } from '../../basics/calendar.ts'
import { compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import type { GroupData } from '../../kinds/group.ts'
import { dayOf, type ViewContext } from '../context.ts'
import { documentLink, type LinkRow } from '../link-row.ts'

type Lead = NonNullable<GroupData['leads']>[number]

/** A present or former lead of a group. */
export interface LeadRow {
  readonly person: LinkRow
  readonly organisation?: string
  readonly role: string
  /** The first day; missing when it is not known. */
  readonly since?: string
  readonly until?: string
  readonly current: boolean
  readonly leave: readonly LeaveRow[]
}

export interface LeaveRow {
  readonly from: string
  readonly to: string
  readonly cover?: LinkRow
}

/** Returns the present leads, the chair first, then the former ones, each in the order they began. */
export function leadRows(context: ViewContext, entry: Entry<GroupData>): readonly LeadRow[] {
  const { leads = [] } = entry.data
  const chairs = leads.filter(({ role }) => role === 'chair')
  const others = leads.filter(({ role }) => role !== 'chair')
  const rowsOf = (some: readonly Lead[]) => some.map((lead) => leadRow(context, entry, lead))
  const began = (a: LeadRow, b: LeadRow) => compareText(a.since ?? '', b.since ?? '')
  const inOffice = ({ current }: LeadRow) => current
  const rows = [...rowsOf(chairs).sort(began), ...rowsOf(others).sort(began)]
  return [...rows.filter(inOffice), ...rows.filter((row) => !inOffice(row)).sort(began)]
}

function leadRow(context: ViewContext, entry: Entry<GroupData>, lead: Lead): LeadRow {
  const node = personNamed(context, lead.person)
  return {
    person: linkOf(context, lead.person),
    role: context.words(`role.${lead.role}`),
    current: isCurrent(lead, dayOf(context, entry)),
    leave: (lead.leave ?? []).map(({ from, to, cover }) => ({
      from,
      to,
      ...given({ cover: cover === undefined ? undefined : linkOf(context, cover) }),
    })),
    ...given({
      since: lead.since,
      until: lead.until,
      organisation: organisationOf(node && context.graph.entry(node.key)),
    }),
  }
}

function isCurrent({ since, until }: Lead, day: Day): boolean {
  return (since ?? day) <= day && (until ?? day) >= day
}

function linkOf(context: ViewContext, handle: string): LinkRow {
  const node = personNamed(context, handle)
  return node ? documentLink(context, node) : { text: handle }
}

function personNamed(context: ViewContext, handle: string) {
  return context.graph.named(handle, ['person'])[0]
}

function organisationOf(person: Entry | undefined): string | undefined {
  const data: object = person?.data ?? {}
  return 'organisation' in data ? String(data.organisation) : undefined
}
