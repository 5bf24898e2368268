import { addDays, addMonths, type Day } from '../../basics/calendar.ts'
import type { GroupData, Lead } from '../../kinds/group.ts'
import { leadsOn } from './leadership.ts'

/** A role in a group for which nobody is named. */
export interface OpenRole {
  readonly role: Lead['role']
  /** The first day without anybody in it; missing when that day has passed. */
  readonly from?: Day
}

/** A role whose last holder has given a day of leaving is open this many months before. */
const MONTHS_BEFORE = 3

/**
 * Returns the roles of a group that nobody holds, or that nobody will hold within three months. A
 * SIG needs a chair. A working group and a user group need a lead.
 */
export function openRoles(group: GroupData, today: Day): readonly OpenRole[] {
  if (group.status === 'retired') return []
  const leads = (group.leads ?? []).filter(({ role }) => role !== 'member-rep')
  const missing = missingRole(group, today)
  const held = [
    ...new Set(leads.filter((lead) => leadsOn(lead, today)).map(({ role }) => role)),
  ].filter((role) => role !== missing)
  const leaving = held.flatMap((role): OpenRole[] => {
    const from = openFrom(
      leads.filter((lead) => lead.role === role),
      today,
    )
    return from === undefined || from > addMonths(today, MONTHS_BEFORE) ? [] : [{ role, from }]
  })
  return [...(missing ? [{ role: missing }] : []), ...leaving]
}

/** Says whether a group looks for people, in its own words or by an open role. */
export function isLooking(group: GroupData, today: Day): boolean {
  const named = group.status !== 'retired' && (group['looking-for'] ?? []).length > 0
  return named || openRoles(group, today).length > 0
}

/** The role that a type of group needs. A team and a committee may have none. */
const NEEDED = { sig: 'chair', wg: 'lead', 'user-group': 'lead' } as const

/** Returns the role that the group needs, if nobody holds it and nobody is named for later. */
function missingRole({ type, leads = [] }: GroupData, today: Day): Lead['role'] | undefined {
  if (type === 'committee' || type === 'team') return undefined
  const role = NEEDED[type]
  const led = leads.some((lead) => {
    const isRight = role === 'chair' ? lead.role === role : lead.role !== 'member-rep'
    return isRight && (lead.until ?? today) >= today
  })
  return led ? undefined : role
}

/** Returns the day after the last one that anybody in a role has named. */
function openFrom(holders: readonly Lead[], today: Day): Day | undefined {
  const ends = holders.map(({ until }) => until)
  if (ends.some((end) => end === undefined)) return undefined
  const last = ends
    .flatMap((end) => end ?? [])
    .sort()
    .at(-1)
  return last === undefined || last < today ? undefined : addDays(last, 1)
}
