import type { Day } from '../basics/calendar.ts'
import type { Entry, Node } from '../entries/entry.ts'
import { ownedBy, repositoryName } from '../kinds/asset.ts'
import { type ComponentData, component } from '../kinds/component.ts'
import { type GroupData, group } from '../kinds/group.ts'
import type { Graph } from './graph.ts'

/** A component that no living group owns. */
export interface OwnerlessComponent {
  readonly component: Entry<ComponentData>
  /** The retired group that it names as its owner. */
  readonly retired?: Entry<GroupData>
}

/** What a retired group had and no other has taken over. */
export interface OrphanedAsset {
  readonly group: Entry<GroupData>
  /** `github.com/owner/name/docs`. */
  readonly name: string
  /** Where the charter says so. */
  readonly path: readonly (string | number)[]
}

/** A group owns a component by its name, or by its repository. Without groups nobody can. */
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

/** Groups that are judged on one day compare. */
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

/** Who owns a repository or a folder owns what is below it. */
function isWithin(name: string, owned: ReadonlySet<string>): boolean {
  const steps = name.split('/')
  return steps.some((_, at) => owned.has(steps.slice(0, at + 1).join('/')))
}

function isLiving({ data }: Entry<GroupData>): boolean {
  return data.status !== 'retired'
}
