import { code } from '../basics/wording.ts'
import { release } from '../kinds/release.ts'
import { ago } from '../words/elapsed.ts'
import type { Rule } from './base/rule.ts'

export const releaseOverdue: Rule = {
  id: 'release-overdue',
  severity: 'warning',
  finds: 'a planned release whose day has passed',
  source: "Flyte's release process: a release that is delayed gets another day.",
  *check({ graph, dayFor }) {
    for (const node of graph.entries(release)) {
      const { line, on, status } = node.data
      const today = dayFor(node)
      if (status === 'released' || on === undefined || on >= today) continue
      const passed = `Line ${code(line)} was planned for ${on}, ${ago(on, today)}`
      yield {
        node,
        path: ['on'],
        message: `${passed}, and is still ${code(status)}; write that it is released, or move it.`,
        help: 'Write the new day in `on`, and the old one with the reason in `moved`.',
      }
    }
  },
}
