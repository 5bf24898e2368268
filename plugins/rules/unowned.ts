import { code } from '../basics/wording.ts'
import { orphanedAssets, ownerlessComponents } from '../graph/ownership.ts'
import { phaseOf, statusOf, statusPath } from '../graph/phase.ts'
import { item } from '../kinds/item.ts'
import type { Rule, RuleContext, RuleFault } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const unowned: Rule = {
  id: 'unowned',
  severity: 'warning',
  finds: 'an item in progress, a component or an asset of a retired group that has no owner',
  source:
    "Sourcegraph's Distribution roadmap names the owner of each item; Flyte's governance RFC gives every part of the project to a SIG.",
  *check(context) {
    yield* unownedItems(context)
    yield* unownedComponents(context)
    yield* abandonedAssets(context)
  },
}

function* unownedItems({ graph }: RuleContext): Iterable<RuleFault> {
  for (const entry of graph.entries(item)) {
    if (phaseOf(entry) !== 'active' || entry.data.owners?.length) continue
    yield {
      node: entry,
      path: statusPath(entry),
      message: `Item is ${code(statusOf(entry) ?? '')} and has no owner; name one in \`owners\`.`,
    }
  }
}

function* unownedComponents({ graph }: RuleContext): Iterable<RuleFault> {
  for (const { component: node, retired } of ownerlessComponents(graph)) {
    if (!retired) {
      const message =
        'Component has no owner; name a group in `owner`, or its repository in a charter.'
      yield { node, path: ['title'], message }
      continue
    }
    const message = `Component is owned by ${code(retired.id)}, which is retired; name another group.`
    const related = [relatedAt('retired here', retired, ['status'])]
    yield { node, path: ['owner'], message, related }
  }
}

function* abandonedAssets({ graph, dayFor }: RuleContext): Iterable<RuleFault> {
  for (const { group: node, name, path } of orphanedAssets(graph, dayFor)) {
    const message = `${code(name)} belonged to this group, and no other has taken it over.`
    yield { node, path, message }
  }
}
