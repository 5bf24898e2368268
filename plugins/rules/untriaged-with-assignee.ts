import { code } from '../basics/wording.ts'
import type { Rule } from './base/rule.ts'

export const untriagedWithAssignee: Rule = {
  id: 'untriaged-with-assignee',
  severity: 'warning',
  finds: 'an open issue that has an assignee and still the label of untriaged issues',
  source: "Flyte's release train of 2020: whoever works on an issue takes the label off.",
  *check({ issues, triage }) {
    const label = triage.label.toLowerCase()
    for (const node of issues.all) {
      const { number, title, state, labels, assignees } = node.data
      const isUntriaged = labels.some(({ name }) => name.toLowerCase() === label)
      if (state !== 'OPEN' || !isUntriaged || assignees.length === 0) continue
      yield {
        node,
        path: ['labels'],
        message: `Issue ${number}, ${code(title)}, has an assignee and the label ${code(triage.label)}; take the label off.`,
      }
    }
  },
}
