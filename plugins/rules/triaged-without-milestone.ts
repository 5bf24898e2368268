import { code } from '../basics/wording.ts'
import { triageState } from '../clocks/triage.ts'
import { release } from '../kinds/release.ts'
import type { Rule } from './base/rule.ts'

export const triagedWithoutMilestone: Rule = {
  id: 'triaged-without-milestone',
  severity: 'warning',
  finds: 'an open, triaged issue without a milestone, in a project whose lines have milestones',
  source: "Flyte's issue lifecycle: triage gives each issue a milestone, if it can be judged yet.",
  *check({ graph, issues, triage, today, dayFor }) {
    const planned = graph
      .entries(release)
      .some((node) => node.data.milestone !== undefined && dayFor(node) === today)
    if (!planned) return
    for (const node of issues.all) {
      const { state } = triageState(node.data, triage, today)
      const { number, title, milestone } = node.data
      if (milestone || (state !== 'assigned' && state !== 'unassigned')) continue
      yield {
        node,
        path: ['milestone'],
        message: `Issue ${number}, ${code(title)}, is triaged and has no milestone; give it one or close it.`,
        help: `If it cannot be judged yet, label it ${code(triage.investigation.label)}.`,
      }
    }
  },
}
