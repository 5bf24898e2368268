import { addMonths, type Day } from '../../basics/calendar.ts'
import type { GroupData } from '../../kinds/group.ts'
import { agoPhrase } from '../../words/elapsed.ts'
import { type GroupTerms, shippedTerms } from './group-terms.ts'
import { type HealthReason, latest } from './health-reason.ts'

/**
 * Reports a SIG without quorum. It is at risk some months before it should be retired, one by
 * default, and must be retired later. By Flyte's terms, that is after three and after six months.
 */
export function quorum(
  group: GroupData,
  today: Day,
  { quorum: terms, warnMonths }: Pick<GroupTerms, 'quorum' | 'warnMonths'> = shippedTerms(),
): readonly HealthReason[] {
  if (group.type !== 'sig') return []
  const last = lastQuorum(group, today)
  const since = last?.day ?? group.formed
  if (!since) {
    const evidence = { key: 'reason.quorum.unknown' } as const
    return [{ clock: 'quorum', state: 'at-risk', evidence, path: ['status'] }]
  }
  const state = stateOn(since, today, { ...terms, warnMonths })
  if (!state) return []
  const values = { day: since, ago: agoPhrase(since, today) }
  const reason = {
    clock: 'quorum',
    state,
    since,
    evidence: { key: last ? 'reason.quorum.last' : 'reason.quorum.none', values },
    path: last ? ['activity', last.at, 'on'] : ['formed'],
  } as const
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
