import { addDays } from '../basics/calendar.ts'
import { code, count } from '../basics/wording.ts'
import { latest } from '../clocks/groups/health-reason.ts'
import { group } from '../kinds/group.ts'
import { ago } from '../words/elapsed.ts'
import { governanceFor } from './base/governance-in-force.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const reportOverdue: Rule = {
  id: 'report-overdue',
  severity: 'warning',
  finds: 'a working group that has not reported on its progress for too long',
  source: "Flyte's governance RFC: the leads of a working group report to the wider community.",
  *check(context) {
    const { graph, dayFor } = context
    for (const node of graph.entries(group)) {
      const { type, status, formed, reports = [] } = node.data
      const terms = type === 'wg' && status === 'active' ? governanceFor(node, context) : undefined
      const weeks = terms?.data['report-weeks']
      if (!terms || weeks === undefined) continue
      const today = dayFor(node)
      const last = latest(reports, ({ on }) => (on <= today ? on : undefined))
      const since = last?.day ?? formed
      if (since !== undefined && addDays(since, weeks * 7) >= today) continue
      const passed = since === undefined ? '' : ` ${since}, ${ago(since, today)}`
      const found = last
        ? `The last report is of${passed}`
        : `No report is recorded${passed === '' ? '' : ` since the group was formed on${passed}`}`
      yield {
        node,
        path: last ? ['reports', last.at, 'on'] : [formed === undefined ? 'status' : 'formed'],
        message: `${found}; publish the next one and add it to ${code('reports')}.`,
        related: [relatedAt(`one in ${count(weeks, 'week')} is asked`, terms, ['report-weeks'])],
      }
    }
  },
}
