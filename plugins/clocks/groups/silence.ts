import { addMonths, type Day } from '../../basics/calendar.ts'
import type { GroupData } from '../../kinds/group.ts'
import { agoPhrase } from '../../words/elapsed.ts'
import { type GroupTerms, shippedTerms } from './group-terms.ts'
import { type HealthReason, latest } from './health-reason.ts'

/**
 * Reports a working group without activity. It should be disbanded after some months, three by
 * Flyte's terms, and is at risk one month before by default.
 */
export function silence(
  group: GroupData,
  today: Day,
  { silentMonths, warnMonths }: Pick<GroupTerms, 'silentMonths' | 'warnMonths'> = shippedTerms(),
): readonly HealthReason[] {
  if (group.type !== 'wg') return []
  const last = latest(group.activity ?? [], ({ on }) => (on <= today ? on : undefined))
  const since = last?.day ?? group.formed
  if (!since) {
    const evidence = { key: 'reason.activity.unknown' } as const
    return [{ clock: 'silence', state: 'at-risk', evidence, path: ['status'] }]
  }
  if (today < addMonths(since, silentMonths - warnMonths)) return []
  const values = { day: since, ago: agoPhrase(since, today) }
  const reason = {
    clock: 'silence',
    since,
    evidence: { key: last ? 'reason.activity.last' : 'reason.activity.none', values },
    path: last ? ['activity', last.at, 'on'] : ['formed'],
  } as const
  const on = addMonths(since, silentMonths)
  if (today >= on) return [{ ...reason, state: 'should-retire' }]
  return [{ ...reason, state: 'at-risk', next: { state: 'should-retire', on } }]
}
