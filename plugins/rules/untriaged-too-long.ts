import { code, count } from '../basics/wording.ts'
import { triageState } from '../clocks/triage.ts'
import type { Rule } from './base/rule.ts'

export const untriagedTooLong: Rule = {
  id: 'untriaged-too-long',
  severity: 'warning',
  finds: 'an open issue still labelled untriaged after a week',
  source: "Flyte's issue lifecycle: new issues are labelled untriaged and are triaged every week.",
  *check({ issues, triage, today }) {
    for (const node of issues.all) {
      const clock = triageState(node.data, triage, today)
      if (clock.state !== 'overdue') continue
      const waited = `has waited for triage for ${count(clock.days, 'day')}`
      yield {
        node,
        path: ['createdAt'],
        message: `Issue ${node.data.number}, ${code(node.data.title)}, ${waited}, expected at most ${triage.days}.`,
        help: `Give it a milestone or close it, and take ${code(triage.label)} off.`,
      }
    }
  },
}
