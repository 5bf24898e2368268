import { addMonths, type Day } from '../../basics/calendar.ts'
import { ago } from '../../basics/elapsed.ts'
import { type GroupFacts, type HealthReason, latest } from './group-facts.ts'

const SHOULD_MONTHS = 3
const MUST_MONTHS = 6
/** The month from which a SIG is at risk: one month before it should be retired. */
const RISK_MONTHS = 2

/** Reports a SIG without quorum. It should be retired after three months, and must be after six. */
export function quorumLapsed(group: GroupFacts, today: Day): readonly HealthReason[] {
  if (group.type !== 'sig') return []
  const last = lastQuorum(group, today)
  const since = last?.day ?? group.formed
  if (!since) {
    const evidence = 'No quorate meeting is recorded, nor the day the group was formed.'
    return [{ rule: 'quorum-lapsed', standing: 'at-risk', evidence, path: ['status'] }]
  }
  const standing = standingOn(since, today)
  if (!standing) return []
  const found = last
    ? {
        evidence: `The last quorate meeting was on ${since}, ${ago(since, today)}.`,
        path: ['activity', last.at, 'on'],
      }
    : {
        evidence: `No quorate meeting is recorded since the group was formed on ${since}, ${ago(since, today)}.`,
        path: ['formed'],
      }
  const reason = { rule: 'quorum-lapsed', standing, since, ...found } as const
  if (standing === 'must-retire') return [reason]
  const next =
    standing === 'at-risk'
      ? ({ standing: 'should-retire', on: addMonths(since, SHOULD_MONTHS) } as const)
      : ({ standing: 'must-retire', on: addMonths(since, MUST_MONTHS) } as const)
  return [{ ...reason, next }]
}

function standingOn(since: Day, today: Day) {
  if (today >= addMonths(since, MUST_MONTHS)) return 'must-retire'
  if (today >= addMonths(since, SHOULD_MONTHS)) return 'should-retire'
  return today >= addMonths(since, RISK_MONTHS) ? 'at-risk' : undefined
}

/** Finds the last quorate meeting or vote: both show that the group has a quorum. */
function lastQuorum({ activity = [] }: GroupFacts, today: Day) {
  return latest(activity, ({ what, quorum, on }) =>
    isGathering(what) && quorum === true && on <= today ? on : undefined,
  )
}

function isGathering(what: string): boolean {
  return what === 'meeting' || what === 'vote'
}
