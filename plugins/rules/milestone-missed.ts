import { code } from '../basics/wording.ts'
import { issuesByLine } from '../clocks/milestone-issues.ts'
import { isOut } from '../clocks/releases/release-history.ts'
import { isClosedOn } from '../clocks/triage.ts'
import { release } from '../kinds/release.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const milestoneMissed: Rule = {
  id: 'milestone-missed',
  severity: 'warning',
  finds: 'an open issue in the milestone of a line that was released without it',
  source: "Flyte's issue lifecycle: a milestone is a commitment, and slips only for good reason.",
  *check({ graph, issues, dayFor }) {
    if (issues.all.length === 0) return
    const byLine = issuesByLine(graph, issues)
    for (const line of graph.entries(release)) {
      const today = dayFor(line)
      if (!isOut(line.data, today, today)) continue
      for (const node of byLine.get(line.key) ?? []) {
        if (isClosedOn(node.data, today)) continue
        const { number, title } = node.data
        yield {
          node,
          path: ['milestone'],
          message: `Issue ${number}, ${code(title)}, is open, and line ${code(line.data.line)} was released without it; move it to another milestone, and say why.`,
          related: [relatedAt('released here', line, [line.data.on ? 'on' : 'status'])],
        }
      }
    }
  },
}
