import { code } from '../basics/wording.ts'
import { type ForecastReason, forecast } from '../clocks/forecast.ts'
import { isOut } from '../clocks/releases/release-history.ts'
import type { Entry } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import { lastDayOf } from '../kinds/fields/target.ts'
import { type ItemData, item, targetOf, targetPath } from '../kinds/item.ts'
import { release } from '../kinds/release.ts'
import { PLAIN } from '../words/words.ts'
import { governingPolicy } from './base/governing-policy.ts'
import type { Rule, RuleContext } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const releasePromiseLate: Rule = {
  id: 'release-promise-late',
  severity: 'warning',
  finds: 'an item that makes its release line late, by its own target or by what it needs',
  source: "Flyte's release process: if a feature of a release is delayed, so is the release.",
  *check(context) {
    const { graph, dayFor } = context
    for (const line of graph.entries(release)) {
      const { data } = line
      const today = dayFor(line)
      if (data.on === undefined || data.status === 'released' || isOut(data, today, today)) continue
      const policy = governingPolicy(line, context)?.data
      for (const reason of forecast(data, { graph, today, policy }).reasons) {
        const node = reason.state === 'late' ? itemOf(reason, context) : undefined
        if (!node) continue
        yield {
          node,
          path: pathOf(node, reason, context),
          message: `Line ${code(data.line)} is planned for ${data.on}, but ${PLAIN.phrase(reason.text)}; move one of the two.`,
          related: [relatedAt('planned here', line, ['on'])],
        }
      }
    }
  },
}

function itemOf({ chain: [key] }: ForecastReason, { graph }: RuleContext) {
  const entry = key === undefined ? undefined : graph.entry(key)
  return entry && isEntryOf(entry, item) ? entry : undefined
}

/** Returns the path to the item's own target, or to the needed item that comes next. */
function pathOf(
  { key, data }: Entry<ItemData>,
  { chain }: ForecastReason,
  { graph }: RuleContext,
): readonly (string | number)[] {
  const next = chain[1]
  const edge = graph
    .edgesFrom(key)
    .find(({ reference: { relation }, to }) => relation.dependency && to.key === next)
  if (edge) return edge.reference.path
  const target = targetOf(data)
  return target !== undefined && lastDayOf(target) ? targetPath(data) : ['release']
}
