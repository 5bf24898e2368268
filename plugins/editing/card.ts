import { capitalized, enumerate, spaced } from '../basics/wording.ts'
import type { Node } from '../entries/entry.ts'
import { soundly } from '../entries/unsound-field.ts'
import type { Graph } from '../graph/graph.ts'
import { statusOf } from '../graph/phase.ts'
import { historyOf } from '../kinds/history.ts'

/** The facts of a document that a reader wants at a glance. */
export interface Card {
  readonly title: string
  readonly kind: string
  readonly id: string
  /** Facts with their names: `Status` and `in progress`. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly description?: string | undefined
}

export function cardOf(node: Node, graph: Graph): Card {
  const entry = graph.judged(node.key)
  const data: object = entry?.data ?? {}
  const status = entry && soundly(() => statusOf(entry))
  const due = soundly(() => historyOf(data).at(-1))
  const target = due && 'target' in due ? String(due.target) : undefined
  const facts = [
    ['Status', status && spaced(status)],
    ['Due', target],
    ...peopleIn(node, graph),
  ] as const
  return {
    title: node.title,
    kind: node.kind.name,
    id: node.id,
    facts: facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    description: soundly(() => entry?.data.description),
  }
}

/** Returns the people and groups that fields name, by field: `Owners` and `Kim, SIG Docs`. */
function peopleIn({ key }: Node, graph: Graph): readonly (readonly [string, string])[] {
  const edges = graph.edgesFrom(key).filter(({ reference }) => isForPeople(reference.relation.to))
  const byField = Map.groupBy(edges, ({ reference }) => reference.field.split(/[.[]/)[0] ?? '')
  return [...byField].map(([field, named]) => {
    const names = [...new Set(named.map(({ to }) => to.title))]
    return [capitalized(spaced(field)), enumerate(names.slice(0, MOST_NAMES), 'and')] as const
  })
}

const MOST_NAMES = 5

function isForPeople(kinds: readonly string[]): boolean {
  return kinds.includes('person')
}
