import { addMonths, type Day } from '../../basics/calendar.ts'
import { ago } from '../../basics/elapsed.ts'
import type { GroupData } from '../../kinds/group.ts'
import { FLYTE_TERMS, type GroupTerms } from './group-terms.ts'
import { type HealthReason, latest } from './health-reason.ts'

/**
 * Reports a working group without activity. It should be disbanded after some months, three by
 * Flyte's terms, and is at risk one month before by default.
 */
export function silence(
  group: GroupData,
  today: Day,
  { silentMonths, warnMonths }: Pick<GroupTerms, 'silentMonths' | 'warnMonths'> = FLYTE_TERMS,
): readonly HealthReason[] {
  if (group.type !== 'wg') return []
  const last = latest(group.activity ?? [], ({ on }) => (on <= today ? on : undefined))
  const since = last?.day ?? group.formed
  if (!since) {
    const evidence = 'No activity is recorded, nor the day the group was formed.'
    return [{ clock: 'silence', state: 'at-risk', evidence, path: ['status'] }]
  }
  if (today < addMonths(since, silentMonths - warnMonths)) return []
  const passed = `${since}, ${ago(since, today)}`
  const found = last
    ? { evidence: `Its channels were last used on ${passed}.`, path: ['activity', last.at, 'on'] }
    : {
        evidence: `No activity is recorded since the group was formed on ${passed}.`,
        path: ['formed'],
      }
  const reason = { clock: 'silence', since, ...found } as const
  const on = addMonths(since, silentMonths)
  if (today >= on) return [{ ...reason, state: 'should-retire' }]
  return [{ ...reason, state: 'at-risk', next: { state: 'should-retire', on } }]
}
