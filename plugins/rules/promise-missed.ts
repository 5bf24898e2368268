import { code } from '../basics/wording.ts'
import { isOut } from '../clocks/releases/release-history.ts'
import type { Entry } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { isOpen, phaseOf, statusOf } from '../graph/phase.ts'
import { type Aim, aimOf, type ItemData, item } from '../kinds/item.ts'
import { type ReleaseData, release } from '../kinds/release.ts'
import { ago } from '../words/elapsed.ts'
import type { Rule, RuleContext, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const promiseMissed: Rule = {
  id: 'promise-missed',
  severity: 'warning',
  finds: 'an open item of a line that was released without it, or a promised item without an owner',
  source: "Flyte's issue lifecycle: a milestone is a commitment to that release.",
  *check(context) {
    for (const node of context.graph.entries(item)) {
      const promise = isOpen(node) ? aimOf(node.data) : undefined
      if (!promise) continue
      const missed = missedPromise(node, promise, context)
      if (missed) yield missed
      else if (!node.data.owners?.length && phaseOf(node) !== 'active') {
        const message = `Promised for ${code(promise.line)}, and nobody owns it; name an owner.`
        yield { node, path: promise.path, message }
      }
    }
  },
}

function missedPromise(
  node: Entry<ItemData>,
  { line, path }: Aim,
  { graph, dayFor }: RuleContext,
): RuleFault | undefined {
  const shipped = releaseOf(line, graph)
  const today = dayFor(node)
  if (!shipped || !isOut(shipped.data, today, today)) return undefined
  const when = shipped.data.on ? ` on ${shipped.data.on}, ${ago(shipped.data.on, today)}` : ''
  const still = `the item is still ${code(statusOf(node) ?? '')}`
  return {
    node,
    path,
    message: `Line ${code(line)} was released${when}, and ${still}; promise it anew or close it.`,
    related: [relatedAt('released here', shipped, [shipped.data.on ? 'on' : 'status'])],
  }
}

function releaseOf(line: string, graph: Graph): Entry<ReleaseData> | undefined {
  const [named] = graph.named(line, ['release'])
  return graph.entries(release).find(({ key }) => key === named?.key)
}
