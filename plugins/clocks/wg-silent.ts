import { addMonths, type Day } from '../basics/calendar.ts'
import type { GroupFacts, HealthReason } from './group-facts.ts'

const GRACE_MONTHS = 3
/** A working group is at risk in the month before it should be disbanded. */
const RISK_MONTHS = 2

/** A working group whose channels nobody used for three months is to be disbanded. */
export function workingGroupSilent(group: GroupFacts, today: Day): readonly HealthReason[] {
  if (group.type !== 'wg') return []
  const days = (group.activity ?? []).map(({ on }) => on).filter((on) => on <= today)
  const last = days.sort().at(-1)
  const since = last ?? group.formed
  if (!since) {
    const evidence = 'No activity is recorded, nor the day the group was formed.'
    return [{ rule: 'wg-silent', standing: 'at-risk', evidence }]
  }
  const evidence = last
    ? `Its channels were last used on ${last}.`
    : `No activity is recorded since the group was formed on ${since}.`
  const reason = { rule: 'wg-silent', evidence, since } as const
  const on = addMonths(since, GRACE_MONTHS)
  if (today >= on) return [{ ...reason, standing: 'should-retire' }]
  if (today < addMonths(since, RISK_MONTHS)) return []
  return [{ ...reason, standing: 'at-risk', next: { standing: 'should-retire', on } }]
}
