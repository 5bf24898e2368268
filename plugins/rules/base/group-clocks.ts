import { termsOn } from '../../clocks/groups/group-terms.ts'
import type { HealthClock, HealthReason } from '../../clocks/groups/health-reason.ts'
import type { Entry } from '../../entries/entry.ts'
import { phaseOf } from '../../graph/phase.ts'
import { type GroupData, group } from '../../kinds/group.ts'
import { PLAIN } from '../../words/words.ts'
import type { RuleContext } from './rule.ts'

/**
 * Yields the reasons that one clock gives for each active group, on the day that group is judged
 * on.
 */
export function* reasonsOf(
  { graph, dayFor }: RuleContext,
  clock: HealthClock,
): Iterable<{ readonly node: Entry<GroupData>; readonly reason: HealthReason }> {
  for (const node of graph.entries(group)) {
    if (phaseOf(node) !== 'active') continue
    for (const reason of clock(node.data, dayFor(node), termsOn(graph, dayFor(node))))
      yield { node, reason }
  }
}

/** Joins the evidence and the way out into one sentence. */
export function withAdvice({ evidence }: HealthReason, advice: string): string {
  return `${PLAIN.phrase(evidence).replace(/\.$/, '')}; ${advice}.`
}
