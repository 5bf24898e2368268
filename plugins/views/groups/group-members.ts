import { compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import type { GroupData } from '../../kinds/group.ts'
import { person } from '../../kinds/person.ts'
import { dayOf, type ViewContext } from '../context.ts'
import { documentLink, type LinkRow } from '../link-row.ts'

/** A present or former member of a group. */
export interface MemberRow {
  readonly person: LinkRow
  /** Their organisation, and their rung on the ladder of contributors. */
  readonly organisation?: string
  readonly rung?: string
  readonly since?: string
  readonly until?: string
  readonly current: boolean
}

/** Returns the members of a group, those of today first, in the order of the charter. */
export function memberRows(context: ViewContext, entry: Entry<GroupData>): readonly MemberRow[] {
  const day = dayOf(context, entry)
  const rows = (entry.data.members ?? []).map(({ person: handle, since, until }): MemberRow => {
    const { link, organisation, rung } = personOf(context, handle)
    const current = (since ?? day) <= day && (until ?? day) >= day
    return { person: link, current, ...given({ organisation, rung, since, until }) }
  })
  return [...rows.filter(({ current }) => current), ...rows.filter(({ current }) => !current)]
}

/** Names the organisations of a group's present leads and members: `2 organisations: A, B`. */
export function organisationsOf(context: ViewContext, entry: Entry<GroupData>): string | undefined {
  const day = dayOf(context, entry)
  const { leads = [], members = [] } = entry.data
  const present = [...leads, ...members].filter(
    ({ since, until }) => (since ?? day) <= day && (until ?? day) >= day,
  )
  const all = present.flatMap((each) => personOf(context, each.person).organisation ?? [])
  const names = [...new Set(all)].sort(compareText)
  return names.length === 0
    ? undefined
    : context.words('organisations', { count: names.length, names: names.join(', ') })
}

function personOf(context: ViewContext, handle: string) {
  const node = context.graph.named(handle, ['person'])[0]
  const found = node && context.graph.entry(node.key)
  const data = found && isEntryOf(found, person) ? found.data : undefined
  const link: LinkRow = node ? documentLink(context, node) : { text: handle }
  return { link, organisation: data?.organisation, rung: data?.rung }
}
