import { addDays, type Day } from '../../basics/calendar.ts'
import type { GroupData } from '../../kinds/group.ts'

/** A period of days in which a group had no chair, or more than one. */
export interface ChairFault {
  /** The first day of the period. Undefined when it began with the group, on an unknown day. */
  readonly from?: Day
  /** The last day of the period. Undefined when it has not ended. */
  readonly to?: Day
  /** The chairs in the period, as indexes into the group's leads. */
  readonly chairs: readonly number[]
}

/**
 * Finds the periods without exactly one chair, from the founding to today or to the end of the
 * group.
 */
export function chairFaults(group: GroupData, today: Day): readonly ChairFault[] {
  const last = lastDay(group, today)
  const begun = group.formed ?? firstKnown(group)
  const first = begun ?? last
  if (!first || !last || first > last) return []
  const turns = turningDays(group).filter((day) => day > first && day <= last)
  const days = [...new Set([first, ...turns])].sort()
  return days.flatMap((day, at): ChairFault[] => {
    const chairs = chairsOn(group, day)
    const from = at === 0 ? begun : day
    const next = days[at + 1]
    const to = next ? addDays(next, -1) : group.status === 'retired' ? last : undefined
    return chairs.length === 1 ? [] : [{ chairs, ...(from && { from }), ...(to && { to }) }]
  })
}

/**
 * Returns the last day to judge. For a retired group without a known end, it is the last day of any
 * lead's term.
 */
function lastDay({ status, retired, leads = [] }: GroupData, today: Day): Day | undefined {
  if (status === 'proposed') return undefined
  if (status === 'active') return today
  return (
    retired?.on ??
    leads
      .flatMap(({ until }) => until ?? [])
      .sort()
      .at(-1)
  )
}

function firstKnown({ leads = [] }: GroupData): Day | undefined {
  return leads.flatMap(({ role, since }) => (role === 'chair' && since ? [since] : [])).sort()[0]
}

function turningDays({ leads = [] }: GroupData): Day[] {
  return leads
    .filter(({ role }) => role === 'chair')
    .flatMap(({ since, until }) => [since ?? [], until ? addDays(until, 1) : []].flat())
}

function chairsOn({ leads = [] }: GroupData, day: Day): number[] {
  return leads.flatMap(({ role, since, until }, at) =>
    role === 'chair' && (since ?? day) <= day && (until ?? day) >= day ? [at] : [],
  )
}
