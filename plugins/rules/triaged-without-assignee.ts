import { code } from '../basics/wording.ts'
import { triageState } from '../clocks/triage.ts'
import type { Rule } from './base/rule.ts'

export const triagedWithoutAssignee: Rule = {
  id: 'triaged-without-assignee',
  severity: 'warning',
  finds: 'an open, triaged issue without an assignee',
  source: "Flyte's release train of 2020: triage adds an assignee.",
  *check({ issues, triage, today }) {
    for (const node of issues.all) {
      if (triageState(node.data, triage, today).state !== 'unassigned') continue
      const { number, title } = node.data
      yield {
        node,
        path: ['assignees'],
        message: `Issue ${number}, ${code(title)}, is triaged and has no assignee; assign it.`,
        help: `If nobody has looked at it yet, give it the label ${code(triage.label)} back.`,
      }
    }
  },
}
