import { addMonths, type Day } from '../../basics/calendar.ts'
import { ago } from '../../basics/elapsed.ts'
import type { GroupData } from '../../kinds/group.ts'
import { FLYTE_TERMS, type GroupTerms } from './group-terms.ts'
import { type HealthReason, latest } from './health-reason.ts'

/**
 * Reports a SIG without quorum. It is at risk some months before it should be retired, one by
 * default, and must be retired later. By Flyte's terms, that is after three and after six months.
 */
export function quorum(
  group: GroupData,
  today: Day,
  { quorum: terms, warnMonths }: Pick<GroupTerms, 'quorum' | 'warnMonths'> = FLYTE_TERMS,
): readonly HealthReason[] {
  if (group.type !== 'sig') return []
  const last = lastQuorum(group, today)
  const since = last?.day ?? group.formed
  if (!since) {
    const evidence = 'No quorate meeting is recorded, nor the day the group was formed.'
    return [{ clock: 'quorum', state: 'at-risk', evidence, path: ['status'] }]
  }
  const state = stateOn(since, today, { ...terms, warnMonths })
  if (!state) return []
  const found = last
    ? {
        evidence: `The last quorate meeting was on ${since}, ${ago(since, today)}.`,
        path: ['activity', last.at, 'on'],
      }
    : {
        evidence: `No quorate meeting is recorded since the group was formed on ${since}, ${ago(since, today)}.`,
        path: ['formed'],
      }
  const reason = { clock: 'quorum', state, since, ...found } as const
  if (state === 'must-retire') return [reason]
  const next =
    state === 'at-risk'
      ? ({ state: 'should-retire', on: addMonths(since, terms.should) } as const)
      : ({ state: 'must-retire', on: addMonths(since, terms.must) } as const)
  return [{ ...reason, next }]
}

interface QuorumTerms {
  readonly should: number
  readonly must: number
  readonly warnMonths: number
}

function stateOn(since: Day, today: Day, { should, must, warnMonths }: QuorumTerms) {
  if (today >= addMonths(since, must)) return 'must-retire'
  if (today >= addMonths(since, should)) return 'should-retire'
  return today >= addMonths(since, should - warnMonths) ? 'at-risk' : undefined
}

/** Finds the last quorate meeting or vote: both show that the group has a quorum. */
function lastQuorum({ activity = [] }: GroupData, today: Day) {
  return latest(activity, ({ what, quorum, on }) =>
    isGathering(what) && quorum === true && on <= today ? on : undefined,
  )
}

function isGathering(what: string): boolean {
  return what === 'meeting' || what === 'vote'
}
