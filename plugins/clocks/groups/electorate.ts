import type { Day } from '../../basics/calendar.ts'
import { policyInForce } from '../../basics/policy-in-force.ts'
import type { Entry, Node } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import type { Graph } from '../../graph/graph.ts'
import { governance } from '../../kinds/governance.ts'
import { type GroupData, group } from '../../kinds/group.ts'
import type { Demand } from './carries.ts'
import { membersOn } from './members.ts'

/** A vote in a document: the field that holds it, and its day. */
export interface VoteAt {
  readonly node: Node
  readonly field: string
  readonly day: Day
}

/** Returns the body that voted: the one that the vote names, or that of the governance in force. */
export function bodyOf(graph: Graph, { node, field, day }: VoteAt): Entry<GroupData> | undefined {
  const named = target(graph, node.key, `${field}.by`)
  const terms = governanceOn(graph, day)
  const key = named ?? (terms && target(graph, terms.key, 'by'))
  const entry = key === undefined ? undefined : graph.entry(key)
  return entry && isEntryOf(entry, group) ? entry : undefined
}

/** Returns what the project asks of a vote on its day, with the members of the body that voted. */
export function demandOn(graph: Graph, vote: VoteAt): Demand {
  const terms = governanceOn(graph, vote.day)?.data
  const members = membersOn(bodyOf(graph, vote)?.data ?? {}, vote.day)?.length
  return { share: terms?.majority, of: terms?.['majority-of'], members }
}

function governanceOn(graph: Graph, day: Day) {
  const all = graph.entries(governance).map((entry) => ({ from: entry.data.from, entry }))
  return policyInForce(all, day)?.entry
}

function target(graph: Graph, key: string, field: string): string | undefined {
  return graph.edgesFrom(key).find(({ reference }) => reference.field === field)?.to.key
}
