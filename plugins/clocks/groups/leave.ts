import { addDays, addMonths, type Day } from '../../basics/calendar.ts'
import type { GroupFacts, HealthReason, LeadFacts, LeaveFacts } from './group-facts.ts'

/** Where in the charter a leave stands. */
export interface UncoveredLeave {
  readonly lead: LeadFacts
  readonly leave: LeaveFacts
  /** Its index among the lead's leaves, and the lead's among the leads. */
  readonly path: readonly [lead: number, leave: number]
}

/** Every leave of a month or more, on whatever day, that nobody else covers. */
export function uncoveredLeaves({ leads = [] }: Pick<GroupFacts, 'leads'>): UncoveredLeave[] {
  return leads.flatMap((lead, leadAt) =>
    (lead.leave ?? []).flatMap((leave, leaveAt): UncoveredLeave[] =>
      isLong(leave) && !isCovered(leave, lead) ? [{ lead, leave, path: [leadAt, leaveAt] }] : [],
    ),
  )
}

/** A group is at risk while a lead is away without cover, and in the month before. */
export function leaveUncovered(group: GroupFacts, today: Day): readonly HealthReason[] {
  return uncoveredLeaves(group)
    .filter(({ lead, leave }) => {
      const leads = (lead.since ?? leave.to) <= leave.to && (lead.until ?? leave.to) >= today
      return leads && leave.to >= today && leave.from <= addMonths(today, 1)
    })
    .map(({ lead, leave, path: [leadAt, leaveAt] }) => ({
      rule: 'leave-uncovered',
      standing: 'at-risk',
      evidence: `${lead.person} is on leave from ${leave.from} to ${leave.to}, and nobody covers.`,
      path: ['leads', leadAt, 'leave', leaveAt],
      since: leave.from,
    }))
}

/** A month or more, the first and the last day included. */
function isLong({ from, to }: LeaveFacts): boolean {
  return addDays(to, 1) >= addMonths(from, 1)
}

function isCovered({ cover }: LeaveFacts, { person }: LeadFacts): boolean {
  return cover !== undefined && cover !== person
}
