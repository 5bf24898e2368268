import { code } from '../basics/wording.ts'
import { isOpen, statusDefinition, statusOf, statusPath } from '../graph/phase.ts'
import { item } from '../kinds/item.ts'
import type { Rule } from './base/rule.ts'

export const missingTrackingIssue: Rule = {
  id: 'missing-tracking-issue',
  severity: 'warning',
  finds: 'an open item past `planning` without a tracking issue',
  source: "Flyte's change management: every pull request has an issue.",
  *check({ graph }) {
    for (const entry of graph.entries(item)) {
      const { phase, rank = 0 } = statusDefinition(entry) ?? {}
      const isPlanned = phase === 'late' || rank >= PLANNED
      if (!isPlanned || !isOpen(entry) || entry.data.tracking) continue
      const status = code(statusOf(entry) ?? '')
      yield {
        node: entry,
        path: statusPath(entry),
        message: `Item is ${status} and has no tracking issue; put its address in \`tracking\`.`,
      }
    }
  },
}

const PLANNED = item.statuses['planned']?.rank ?? Number.POSITIVE_INFINITY
