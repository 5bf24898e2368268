import { addDays, addMonths, type Day } from '../../basics/calendar.ts'
import type { GroupData, Lead, Leave } from '../../kinds/group.ts'
import { type GroupTerms, shippedTerms } from './group-terms.ts'
import type { HealthReason } from './health-reason.ts'

/** A leave that nobody covers. */
export interface UncoveredLeave {
  readonly lead: Lead
  readonly leave: Leave
  /** The index of the lead, and the index of the leave among that lead's leaves. */
  readonly path: readonly [lead: number, leave: number]
}

/**
 * Finds every long leave that nobody else covers, on any day. By Flyte's terms, a leave of a month
 * is long.
 */
export function uncoveredLeaves(
  { leads = [] }: Pick<GroupData, 'leads'>,
  { leaveMonths }: Pick<GroupTerms, 'leaveMonths'> = shippedTerms(),
): UncoveredLeave[] {
  return leads.flatMap((lead, leadAt) =>
    (lead.leave ?? []).flatMap((leave, leaveAt): UncoveredLeave[] =>
      isLong(leave, leaveMonths) && !isCovered(leave, lead)
        ? [{ lead, leave, path: [leadAt, leaveAt] }]
        : [],
    ),
  )
}

/**
 * Reports leaves without cover: the group is at risk during the leave and in the months before it
 * that the project warns in, one by default.
 */
export function leave(
  group: GroupData,
  today: Day,
  terms: Pick<GroupTerms, 'leaveMonths' | 'warnMonths'> = shippedTerms(),
): readonly HealthReason[] {
  return uncoveredLeaves(group, terms)
    .filter(({ lead, leave }) => {
      const leads = (lead.since ?? leave.to) <= leave.to && (lead.until ?? leave.to) >= today
      return leads && leave.to >= today && leave.from <= addMonths(today, terms.warnMonths)
    })
    .map(({ lead, leave, path: [leadAt, leaveAt] }) => ({
      clock: 'leave',
      state: 'at-risk',
      evidence: {
        key: 'reason.leave',
        values: { person: lead.person, from: leave.from, to: leave.to },
      },
      path: ['leads', leadAt, 'leave', leaveAt],
      since: leave.from,
    }))
}

/** Says whether a leave lasts at least some months, with its first and last day included. */
function isLong({ from, to }: Leave, months: number): boolean {
  return addDays(to, 1) >= addMonths(from, months)
}

function isCovered({ cover }: Leave, { person }: Lead): boolean {
  return cover !== undefined && cover !== person
}
