import type { Node } from '../entries/entry.ts'
import type { Graph } from '../graph/graph.ts'
import { group } from '../kinds/group.ts'
import { person } from '../kinds/person.ts'
import { roadmap } from '../kinds/roadmap.ts'
import { FOLLOWED as FOLLOWED_NAMES } from '../links/addresses/files-beside.ts'

/** The kinds whose documents have a calendar and a feed of their own. */
export const FOLLOWED = [group, person, roadmap] as const

/** The fields that name those who carry a document, or the roadmap it stands on. */
const FIELDS = ['roadmap', 'group', 'owners', 'owner', 'sponsor', 'authors']

/** Returns the keys of the groups, people and roadmaps that a document belongs to. */
export function followedKeys(graph: Graph, { key, kind }: Pick<Node, 'key' | 'kind'>) {
  const named = graph
    .edgesFrom(key)
    .filter(
      ({ reference, to }) =>
        FIELDS.includes(reference.field) && FOLLOWED_NAMES.includes(to.kind.name),
    )
    .map(({ to }) => to.key)
  return [...new Set(FOLLOWED_NAMES.includes(kind.name) ? [key, ...named] : named)]
}

/** Returns rows by each of the keys that they belong to, in their order. */
export function byKey<Row>(
  rows: Iterable<Row>,
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const known = new Map<string, Row[]>()
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const own = known.get(key)
      if (own) own.push(row)
      else known.set(key, [row])
    }
  }
  return known
}
