import type { Day } from '../basics/calendar.ts'
import { code } from '../basics/wording.ts'
import { isClosedOn } from '../clocks/triage.ts'
import type { Entry } from '../entries/entry.ts'
import type { TrackedIssue } from '../entries/read-issues.ts'
import { isOpen, statusOf, statusPath } from '../graph/phase.ts'
import { type ItemData, item, trackedAt } from '../kinds/item.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const trackingDisagrees: Rule = {
  id: 'tracking-disagrees',
  severity: 'warning',
  finds: 'an open item whose issue is closed, or a closed item whose issue is open',
  source: "Flyte's change management: an issue explains every change.",
  *check({ graph, issues, dayFor }) {
    for (const node of graph.entries(item)) {
      const address = trackedAt(node.data)
      const issue = address === undefined ? undefined : issues.at(address)
      const message = issue && disagreement(node, issue, dayFor(node))
      if (!message) continue
      yield {
        node,
        path: statusPath(node),
        message,
        related: [
          relatedAt('the issue that tracks it', node, ['tracking']),
          relatedAt('its state in the snapshot', issue, ['state']),
        ],
      }
    }
  },
}

function disagreement(node: Entry<ItemData>, issue: TrackedIssue, day: Day): string | undefined {
  const { number, createdAt, closedAt } = issue.data
  if (createdAt > day) return undefined
  const closed = isClosedOn(issue.data, day)
  if (closed !== isOpen(node)) return undefined
  const status = `Item is ${code(statusOf(node) ?? '')}`
  if (!closed) return `${status}, but issue ${number} is still open; close it or correct the item.`
  const when = closedAt ? ` since ${closedAt}` : ''
  return `${status}, but issue ${number} is closed${when}; add the step that says so.`
}
