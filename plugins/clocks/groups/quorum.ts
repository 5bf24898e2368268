import { addMonths, type Day } from '../../basics/calendar.ts'
import { ago } from '../../basics/elapsed.ts'
import type { GroupData } from '../../kinds/group.ts'
import { type HealthReason, latest } from './health-reason.ts'

const SHOULD_MONTHS = 3
const MUST_MONTHS = 6
/** The month from which a SIG is at risk: one month before it should be retired. */
const RISK_MONTHS = 2

/** Reports a SIG without quorum. It should be retired after three months, and must be after six. */
export function quorum(group: GroupData, today: Day): readonly HealthReason[] {
  if (group.type !== 'sig') return []
  const last = lastQuorum(group, today)
  const since = last?.day ?? group.formed
  if (!since) {
    const evidence = 'No quorate meeting is recorded, nor the day the group was formed.'
    return [{ clock: 'quorum', state: 'at-risk', evidence, path: ['status'] }]
  }
  const state = stateOn(since, today)
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
      ? ({ state: 'should-retire', on: addMonths(since, SHOULD_MONTHS) } as const)
      : ({ state: 'must-retire', on: addMonths(since, MUST_MONTHS) } as const)
  return [{ ...reason, next }]
}

function stateOn(since: Day, today: Day) {
  if (today >= addMonths(since, MUST_MONTHS)) return 'must-retire'
  if (today >= addMonths(since, SHOULD_MONTHS)) return 'should-retire'
  return today >= addMonths(since, RISK_MONTHS) ? 'at-risk' : undefined
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
