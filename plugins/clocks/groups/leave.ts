import { addDays, addMonths, type Day } from '../../basics/calendar.ts'
import type { GroupFacts, HealthReason, LeadFacts, LeaveFacts } from './group-facts.ts'

/** A leave that nobody covers. */
export interface UncoveredLeave {
  readonly lead: LeadFacts
  readonly leave: LeaveFacts
  /** The index of the lead, and the index of the leave among that lead's leaves. */
  readonly path: readonly [lead: number, leave: number]
}

/** Finds every leave of at least a month that nobody else covers, on any day. */
export function uncoveredLeaves({ leads = [] }: Pick<GroupFacts, 'leads'>): UncoveredLeave[] {
  return leads.flatMap((lead, leadAt) =>
    (lead.leave ?? []).flatMap((leave, leaveAt): UncoveredLeave[] =>
      isLong(leave) && !isCovered(leave, lead) ? [{ lead, leave, path: [leadAt, leaveAt] }] : [],
    ),
  )
}

/**
 * Reports leaves without cover: the group is at risk during the leave and in the month before it.
 */
export function leaveUncovered(group: GroupFacts, today: Day): readonly HealthReason[] {
  return uncoveredLeaves(group)
    .filter(({ lead, leave }) => {
      const leads = (lead.since ?? leave.to) <= leave.to && (lead.until ?? leave.to) >= today
      return leads && leave.to >= today && leave.from <= addMonths(today, 1)
    })
    .map(({ lead, leave, path: [leadAt, leaveAt] }) => ({
      rule: 'leave-uncovered',
      standing: 'at-risk',
      evidence: `${lead.person} is on leave from ${leave.from} to ${leave.to}, without a substitute.`,
      path: ['leads', leadAt, 'leave', leaveAt],
      since: leave.from,
    }))
}

/** Says whether a leave lasts at least a month, with its first and last day included. */
function isLong({ from, to }: LeaveFacts): boolean {
  return addDays(to, 1) >= addMonths(from, 1)
}

function isCovered({ cover }: LeaveFacts, { person }: LeadFacts): boolean {
  return cover !== undefined && cover !== person
}
