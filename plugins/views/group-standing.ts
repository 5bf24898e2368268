import type { Day } from '../basics/calendar.ts'
import type { HealthReason, Standing } from '../clocks/groups/group-facts.ts'
import { groupHealth } from '../clocks/groups/group-health.ts'
import { nextLapse } from '../clocks/groups/next-lapse.ts'
import type { Entry } from '../entries/entry.ts'
import type { GroupData } from '../kinds/group.ts'
import type { Phase } from '../kinds/status.ts'
import { ruleAddress } from '../links/addresses/routes.ts'
import type { ViewContext } from './context.ts'
import { given } from './document-facts.ts'
import { type JudgedDay, judgedDay } from './judged-day.ts'
import type { Badge } from './link-row.ts'

/** The health of a group, the reasons for it, and the next day on which it gets worse. */
export interface GroupStanding {
  readonly judged: JudgedDay
  readonly standing: Badge
  readonly reasons: readonly ReasonRow[]
  /** The next change for the worse if nothing happens. */
  readonly lapse?: { readonly on: Day; readonly standing: Badge; readonly rule: string }
}

export interface ReasonRow {
  readonly standing: Badge
  readonly evidence: string
  readonly rule: string
  readonly ruleHref?: string
}

const PHASES: Readonly<Record<Standing, Phase>> = {
  retired: 'done',
  proposed: 'open',
  active: 'active',
  'at-risk': 'late',
  'should-retire': 'late',
  'must-retire': 'late',
}

export function groupStanding(context: ViewContext, entry: Entry<GroupData>): GroupStanding {
  const judged = judgedDay(context, [entry])
  const health = groupHealth(entry.data, judged.day)
  const lapse = nextLapse(entry.data, judged.day)
  return {
    judged,
    standing: standingBadge(health.standing),
    reasons: health.reasons.map((reason) => reasonRow(context, reason)),
    ...given({
      lapse: lapse && {
        on: lapse.on,
        standing: standingBadge(lapse.reason.standing),
        rule: lapse.reason.rule,
      },
    }),
  }
}

function standingBadge(standing: Standing): Badge {
  return { text: standing, phase: PHASES[standing] }
}

function reasonRow(context: ViewContext, { standing, evidence, rule }: HealthReason): ReasonRow {
  return {
    standing: standingBadge(standing),
    evidence,
    rule,
    ...given({ ruleHref: context.rulePages ? ruleAddress(rule, context.base) : undefined }),
  }
}
