import { code } from '../basics/wording.ts'
import type { Node } from '../entries/entry.ts'
import { isOpen } from '../graph/phase.ts'
import { ownedBy } from '../kinds/fields/asset.ts'
import { group } from '../kinds/group.ts'
import type { Rule, RuleContext } from './base/rule.ts'
import { relatedAt } from './base/run-rules.ts'

export const assetOwnedTwice: Rule = {
  id: 'asset-owned-twice',
  severity: 'error',
  finds: 'a repository, path or address that two groups own',
  source: "Flyte's governance RFC: every identifiable part of the project belongs to a SIG.",
  *check(context) {
    for (const { claim, first } of contested(context)) {
      const asset = code(claim.name)
      const owner = code(first.node.id)
      yield {
        node: claim.node,
        path: claim.path,
        message: `${asset} is already owned by ${owner}; leave it to one of the two.`,
        related: [relatedAt(`claimed by ${owner} here`, first.node, first.path)],
      }
    }
  },
}

interface Claim {
  readonly node: Node
  readonly name: string
  readonly path: readonly (string | number)[]
}

/**
 * Finds each path that two groups list as an asset, judged on the same day. A path inside another
 * group's repository or path counts as an asset of its own.
 */
function* contested({ graph, dayFor }: RuleContext) {
  const claims = new Map<string, Claim>()
  for (const node of graph.entries(group)) {
    if (!isOpen(node)) continue
    for (const [at, asset] of (node.data.assets ?? []).entries()) {
      for (const { name, path } of ownedBy(asset)) {
        const claim = { node, name, path: ['assets', at, ...path] }
        const key = `${dayFor(node)} ${name}`
        const first = claims.get(key)
        if (!first) claims.set(key, claim)
        else if (first.node.id !== node.id) yield { claim, first }
      }
    }
  }
}
