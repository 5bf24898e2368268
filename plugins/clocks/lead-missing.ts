import { addDays, type Day, daysBetween } from '../basics/calendar.ts'
import { count } from '../basics/wording.ts'
import type { GroupFacts, HealthReason } from './group-facts.ts'

/** Six weeks: the last of these days without a lead is still within the grace. */
const GRACE_DAYS = 42

/** A working group without a lead has six weeks to find one, and is disbanded then. */
export function leadMissing(group: GroupFacts, today: Day): readonly HealthReason[] {
  if (group.type !== 'wg') return []
  const leads = (group.leads ?? []).filter(
    ({ role, since }) => role !== 'member-rep' && since <= today,
  )
  if (leads.some(({ until }) => until === undefined || until >= today)) return []
  const last = leads
    .flatMap(({ until }) => until ?? [])
    .sort()
    .at(-1)
  const since = last ?? group.formed
  if (!since) {
    const evidence = 'No lead is recorded, nor the day the group was formed.'
    return [{ rule: 'lead-missing', standing: 'at-risk', evidence }]
  }
  const days = daysBetween(since, today)
  if (days < 0) return []
  const evidence = last
    ? `The last lead left on ${last}, ${count(days, 'day')} ago.`
    : `No lead is recorded since the group was formed on ${since}, ${count(days, 'day')} ago.`
  const reason = { rule: 'lead-missing', evidence, since } as const
  if (days > GRACE_DAYS) return [{ ...reason, standing: 'must-retire' }]
  const next = { standing: 'must-retire', on: addDays(since, GRACE_DAYS + 1) } as const
  return [{ ...reason, standing: 'at-risk', next }]
}
