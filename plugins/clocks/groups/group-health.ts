import type { Day } from '../../basics/calendar.ts'
import { workingGroupFinished } from './completion.ts'
import type { Standing } from './group-facts.ts'
import { type GroupFacts, type HealthClock, type HealthReason, STANDINGS } from './group-facts.ts'
import { leadMissing } from './leadership.ts'
import { leaveUncovered } from './leave.ts'
import { quorumLapsed } from './quorum.ts'
import { workingGroupSilent } from './silence.ts'

export interface GroupHealth {
  /** The worst standing that any clock gives. */
  readonly standing: Standing
  /** The reasons, worst first. It is empty when the group is healthy. */
  readonly reasons: readonly HealthReason[]
}

const CLOCKS: readonly HealthClock[] = [
  quorumLapsed,
  leadMissing,
  workingGroupSilent,
  workingGroupFinished,
  leaveUncovered,
]

/**
 * Judges the health of a group on a day. Source: the retirement process of Flyte's governance RFC.
 */
export function groupHealth(group: GroupFacts, today: Day): GroupHealth {
  if (group.status !== 'active') return { standing: group.status, reasons: [] }
  const reasons = CLOCKS.flatMap((clock) => clock(group, today)).sort(
    (a, b) => STANDINGS.indexOf(b.standing) - STANDINGS.indexOf(a.standing),
  )
  return { standing: reasons[0]?.standing ?? 'active', reasons }
}
