import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import { groupHealth } from '../../clocks/groups/group-health.ts'
import { termsOn } from '../../clocks/groups/group-terms.ts'
import type { HealthReason, HealthState } from '../../clocks/groups/health-reason.ts'
import { nextLapse } from '../../clocks/groups/next-lapse.ts'
import type { Entry } from '../../entries/entry.ts'
import type { GroupData } from '../../kinds/group.ts'
import type { Phase } from '../../kinds/status.ts'
import type { Rule } from '../../rules/base/rule.ts'
import { leadMissing } from '../../rules/lead-missing.ts'
import { leaveUncovered } from '../../rules/leave-uncovered.ts'
import { quorumLapsed } from '../../rules/quorum-lapsed.ts'
import { wgFinished } from '../../rules/wg-finished.ts'
import { wgSilent } from '../../rules/wg-silent.ts'
import { ruleHref, type ViewContext } from '../context.ts'
import { type JudgedDay, judgedDay } from '../judged-day.ts'
import { type Badge, badgeFor, type LinkRow } from '../link-row.ts'

/** The health of a group, the reasons for it, and the next day on which it gets worse. */
export interface GroupHealthRow {
  readonly judged: JudgedDay
  readonly state: Badge
  readonly reasons: readonly ReasonRow[]
  /** The next change for the worse if nothing happens. */
  readonly lapse?: NamedRule & { readonly on: Day; readonly state: Badge }
}

export interface ReasonRow extends NamedRule {
  readonly state: Badge
  readonly evidence: string
}

interface NamedRule {
  /** The rule that reports it. A site that hides findings names no rule. */
  readonly rule?: LinkRow
}

const PHASES: Readonly<Record<HealthState, Phase>> = {
  retired: 'done',
  proposed: 'open',
  active: 'active',
  'at-risk': 'late',
  'should-retire': 'late',
  'must-retire': 'late',
}

/** The rule that reports what a clock found. */
const RULES: Readonly<Record<HealthReason['clock'], Rule>> = {
  quorum: quorumLapsed,
  leadership: leadMissing,
  silence: wgSilent,
  completion: wgFinished,
  leave: leaveUncovered,
}

export function groupHealthRow(context: ViewContext, entry: Entry<GroupData>): GroupHealthRow {
  const judged = judgedDay(context, [entry])
  const terms = termsOn(context.graph, judged.day)
  const health = groupHealth(entry.data, judged.day, terms)
  const lapse = nextLapse(entry.data, judged.day, terms)
  return {
    judged,
    state: healthBadge(context, health.state),
    reasons: health.reasons.map((reason) => reasonRow(context, reason)),
    ...given({
      lapse: lapse && {
        on: lapse.on,
        state: healthBadge(context, lapse.reason.state),
        ...ruleOf(context, lapse.reason),
      },
    }),
  }
}

function healthBadge({ words }: ViewContext, state: HealthState): Badge {
  return badgeFor(words, state, PHASES[state])
}

function reasonRow(context: ViewContext, reason: HealthReason): ReasonRow {
  const { state, evidence } = reason
  return {
    state: healthBadge(context, state),
    evidence: context.words.phrase(evidence),
    ...ruleOf(context, reason),
  }
}

function ruleOf(context: ViewContext, { clock }: HealthReason): NamedRule {
  if (context.checks === 'hide') return {}
  const { id } = RULES[clock]
  const href = ruleHref(context, id)
  return { rule: { text: id, ...given({ href }) } }
}
