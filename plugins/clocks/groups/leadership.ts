import { addDays, type Day, daysBetween } from '../../basics/calendar.ts'
import type { GroupData, Lead } from '../../kinds/group.ts'
import { type GroupTerms, shippedTerms } from './group-terms.ts'
import { type HealthReason, latest } from './health-reason.ts'

const DAYS_A_WEEK = 7

/**
 * Reports a working group without a lead. It has some weeks to find one, six by Flyte's terms, and
 * must then be disbanded. On the last day of these weeks, it is still only at risk.
 */
export function leadership(
  group: GroupData,
  today: Day,
  { leaderlessWeeks }: Pick<GroupTerms, 'leaderlessWeeks'> = shippedTerms(),
): readonly HealthReason[] {
  const grace = leaderlessWeeks * DAYS_A_WEEK
  const leads = group.leads ?? []
  if (group.type !== 'wg' || leads.some((lead) => leadsOn(lead, today))) return []
  const last = latest(leads, ({ role, until }) =>
    role !== 'member-rep' && until && until < today ? until : undefined,
  )
  const since = last?.day ?? group.formed
  if (!since) {
    const evidence = { key: 'reason.lead.unknown' } as const
    return [{ clock: 'leadership', state: 'at-risk', evidence, path: ['status'] }]
  }
  const days = daysBetween(since, today)
  if (days < 0) return []
  const span = { key: 'ago.days', values: { count: days } } as const
  const values = { day: since, ago: { key: 'ago', values: { span } } } as const
  const reason = {
    clock: 'leadership',
    since,
    evidence: { key: last ? 'reason.lead.left' : 'reason.lead.none', values },
    path: last ? ['leads', last.at, 'until'] : ['formed'],
  } as const
  if (days > grace) return [{ ...reason, state: 'must-retire' }]
  const next = { state: 'must-retire', on: addDays(since, grace + 1) } as const
  return [{ ...reason, state: 'at-risk', next }]
}

/** Says whether a person leads on a day. A representative of the members does not lead. */
export function leadsOn({ role, since, until }: Lead, day: Day): boolean {
  return role !== 'member-rep' && (since ?? day) <= day && (until ?? day) >= day
}
