import { code } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { phaseOf, statusOf, statusPath } from '../graph/phase.ts'
import { ownedBy, repositoryName } from '../kinds/asset.ts'
import { type ComponentData, component } from '../kinds/component.ts'
import { type GroupData, group } from '../kinds/group.ts'
import { item } from '../kinds/item.ts'
import type { Complaint, Rule, RuleContext } from './rule.ts'
import { relatedAt } from './run-rules.ts'

export const unowned: Rule = {
  id: 'unowned',
  severity: 'warning',
  finds: 'an item being worked on, a component, or an asset of a retired group that nobody owns',
  source:
    "Sourcegraph's Distribution roadmap names an owner for each item; Flyte's governance RFC gives every part of the project to some SIG.",
  *check(context) {
    yield* unownedItems(context)
    yield* unownedComponents(context)
    yield* orphanedAssets(context)
  },
}

function* unownedItems({ graph }: RuleContext): Iterable<Complaint> {
  for (const entry of graph.entries(item)) {
    if (phaseOf(entry) !== 'active' || entry.data.owners?.length) continue
    yield {
      node: entry,
      path: statusPath(entry),
      message: `Item is ${code(statusOf(entry) ?? '')} and has no owner; name one in \`owners\`.`,
    }
  }
}

/** A project without groups has nobody to name. */
function* unownedComponents(context: RuleContext): Iterable<Complaint> {
  const { graph } = context
  const groups = graph.entries(group)
  const owned = claimsOf(groups.filter(isLiving))
  for (const node of graph.entries(component)) {
    const owner = ownerOf(node, context)
    if (owner && !isLiving(owner)) {
      const message = `Component is owned by ${code(owner.id)}, which is retired; name another group.`
      const related = [relatedAt('retired here', owner, ['status'])]
      yield { node, path: ['owner'], message, related }
    }
    const { repo } = node.data
    const isClaimed = repo !== undefined && owned.has(repositoryName(repo))
    if (groups.length === 0 || node.data.owner !== undefined || isClaimed) continue
    const message =
      'Component has no owner; name a group in `owner`, or its repository in a charter.'
    yield { node, path: ['title'], message }
  }
}

function ownerOf({ key }: Entry<ComponentData>, { graph }: RuleContext) {
  const owner = graph.edgesFrom(key).find(({ reference }) => reference.field === 'owner')?.to
  return graph.entries(group).find((each) => each.key === owner?.key)
}

/** What a retired group had and no other has taken over. Groups judged on one day compare. */
function* orphanedAssets({ graph, dayFor }: RuleContext): Iterable<Complaint> {
  for (const [, groups] of Map.groupBy(graph.entries(group), dayFor)) {
    const owned = claimsOf(groups.filter(isLiving))
    for (const node of groups.filter((each) => !isLiving(each))) {
      for (const [at, asset] of (node.data.assets ?? []).entries()) {
        for (const { name, path } of ownedBy(asset)) {
          if (isWithin(name, owned)) continue
          const message = `${code(name)} belonged to this group, and no other has taken it over.`
          yield { node, path: ['assets', at, ...path], message }
        }
      }
    }
  }
}

function claimsOf(groups: readonly Entry<GroupData>[]): ReadonlySet<string> {
  const assets = groups.flatMap(({ data }) => data.assets ?? [])
  return new Set(assets.flatMap((asset) => ownedBy(asset).map(({ name }) => name)))
}

/** Who owns a repository or a folder owns what is below it. */
function isWithin(name: string, owned: ReadonlySet<string>): boolean {
  const steps = name.split('/')
  return steps.some((_, at) => owned.has(steps.slice(0, at + 1).join('/')))
}

function isLiving({ data }: Entry<GroupData>): boolean {
  return data.status !== 'retired'
}
