import type { Day } from '../basics/calendar.ts'
import type { Entry, Node } from '../entries/entry.ts'
import { type ComponentData, component } from '../kinds/component.ts'
import { ownedBy, repositoryName } from '../kinds/fields/asset.ts'
import { type GroupData, group } from '../kinds/group.ts'
import type { Graph } from './graph.ts'
import { isOpen } from './phase.ts'

/** A component that no active group owns. */
export interface OwnerlessComponent {
  readonly component: Entry<ComponentData>
  /** The retired group that the component names as its owner. */
  readonly retired?: Entry<GroupData>
}

/** Something that a retired group owned and that no other group has taken over. */
export interface OrphanedAsset {
  readonly group: Entry<GroupData>
  /** The asset's name: `github.com/owner/name/docs`. */
  readonly name: string
  /** The path to the asset in the data of the group's charter. */
  readonly path: readonly (string | number)[]
}

/**
 * Finds components without an owner. A group owns a component by its name or by its repository. In
 * a project without groups, a component may lack an owner.
 */
export function* ownerlessComponents(graph: Graph): Iterable<OwnerlessComponent> {
  const groups = graph.entries(group)
  const owned = claimsOf(groups.filter(isLiving))
  for (const entry of graph.entries(component)) {
    const { owner, repo } = entry.data
    const named = ownerOf(entry, graph)
    const isClaimed = repo !== undefined && owned.has(repositoryName(repo))
    if (named && !isLiving(named)) yield { component: entry, retired: named }
    else if (groups.length > 0 && owner === undefined && !isClaimed) yield { component: entry }
  }
}

/**
 * Finds assets of retired groups that no active group owns. Only groups judged on the same day are
 * compared.
 */
export function* orphanedAssets(
  graph: Graph,
  dayFor: (node: Node) => Day,
): Iterable<OrphanedAsset> {
  for (const [, groups] of Map.groupBy(graph.entries(group), dayFor)) {
    const owned = claimsOf(groups.filter(isLiving))
    for (const entry of groups.filter((each) => !isLiving(each))) {
      for (const [at, asset] of (entry.data.assets ?? []).entries()) {
        for (const { name, path } of ownedBy(asset)) {
          if (!isWithin(name, owned)) yield { group: entry, name, path: ['assets', at, ...path] }
        }
      }
    }
  }
}

function ownerOf({ key }: Node, graph: Graph): Entry<GroupData> | undefined {
  const owner = graph.edgesFrom(key).find(({ reference }) => reference.field === 'owner')?.to
  return graph.entries(group).find((each) => each.key === owner?.key)
}

function claimsOf(groups: readonly Entry<GroupData>[]): ReadonlySet<string> {
  const assets = groups.flatMap(({ data }) => data.assets ?? [])
  return new Set(assets.flatMap((asset) => ownedBy(asset).map(({ name }) => name)))
}

/**
 * Says whether a name or one of its parents is owned: the owner of a folder owns everything below
 * it.
 */
function isWithin(name: string, owned: ReadonlySet<string>): boolean {
  const steps = name.split('/')
  return steps.some((_, at) => owned.has(steps.slice(0, at + 1).join('/')))
}

function isLiving(group: Entry<GroupData>): boolean {
  return isOpen(group)
}
