import type { Day } from '../../basics/calendar.ts'
import type { GroupData } from '../../kinds/group.ts'
import { completion } from './completion.ts'
import { type GroupTerms, shippedTerms } from './group-terms.ts'
import {
  HEALTH_STATES,
  type HealthClock,
  type HealthReason,
  type HealthState,
} from './health-reason.ts'
import { leadership } from './leadership.ts'
import { leave } from './leave.ts'
import { quorum } from './quorum.ts'
import { silence } from './silence.ts'

export interface GroupHealth {
  /** The worst state that any clock gives. */
  readonly state: HealthState
  /** The reasons, worst first. It is empty when the group is healthy. */
  readonly reasons: readonly HealthReason[]
}

const CLOCKS: readonly HealthClock[] = [quorum, leadership, silence, completion, leave]

/**
 * Judges the health of a group on a day. Source: the retirement process of Flyte's governance RFC.
 */
export function groupHealth(
  group: GroupData,
  today: Day,
  terms: GroupTerms = shippedTerms(),
): GroupHealth {
  if (group.status !== 'active') return { state: group.status, reasons: [] }
  const reasons = CLOCKS.flatMap((clock) => clock(group, today, terms)).sort(
    (a, b) => HEALTH_STATES.indexOf(b.state) - HEALTH_STATES.indexOf(a.state),
  )
  return { state: reasons[0]?.state ?? 'active', reasons }
}
