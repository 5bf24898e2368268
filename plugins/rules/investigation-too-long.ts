import { code, count } from '../basics/wording.ts'
import { triageState } from '../clocks/triage.ts'
import type { Rule } from './base/rule.ts'

export const investigationTooLong: Rule = {
  id: 'investigation-too-long',
  severity: 'warning',
  finds: 'an open issue that is looked into for too long and has no milestone',
  source: "Flyte's issue lifecycle: some issues are investigated before they get a milestone.",
  *check({ issues, triage, today }) {
    for (const node of issues.all) {
      const clock = triageState(node.data, triage, today)
      if (clock.state !== 'investigated-too-long') continue
      const { number, title } = node.data
      yield {
        node,
        path: ['labels'],
        message: `Issue ${number}, ${code(title)}, has been looked into since it was opened ${count(clock.days, 'day')} ago; it was due on ${clock.due}.`,
        help: `Give it a milestone or close it, and take ${code(triage.investigation.label)} off.`,
      }
    }
  },
}
