import { code } from '../basics/wording.ts'
import { isOut } from '../clocks/releases/release-history.ts'
import { item } from '../kinds/item.ts'
import { release } from '../kinds/release.ts'
import type { Rule } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const flagOutlived: Rule = {
  id: 'flag-outlived',
  severity: 'warning',
  finds: 'a feature flag that is still there after the line in which it was to be removed',
  source: "Flyte's roadmaps of 2020 and 2022: prototypes are developed behind feature flags.",
  *check({ graph, dayFor }) {
    const lines = new Map(graph.entries(release).map((entry) => [entry.key, entry]))
    for (const node of graph.entries(item)) {
      const { flag } = node.data
      const wanted = flag?.['remove-in']
      if (!flag || wanted === undefined || flag.removed !== undefined) continue
      const [named] = graph.named(wanted, [release.name])
      const line = named && lines.get(named.key)
      const today = dayFor(node)
      if (line?.data.status !== 'released' || !isOut(line.data, today, today)) continue
      yield {
        node,
        path: ['flag', 'remove-in'],
        message: `Flag ${code(flag.name)} was to be removed in ${code(wanted)}, which is released; remove it and write \`removed\`, or name a later line.`,
        related: [relatedAt('released here', line, [line.data.on ? 'on' : 'status'])],
      }
    }
  },
}
