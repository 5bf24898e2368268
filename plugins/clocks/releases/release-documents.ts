import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import type { Graph } from '../../graph/graph.ts'
import { type PolicyData, policy } from '../../kinds/policy.ts'
import type { ReleaseData } from '../../kinds/release.ts'
import type { ReleaseHistory } from './release-history.ts'
import { type Sequence, sequences } from './sequences.ts'

/**
 * Collects the release and policy documents of a sequence for the clocks. Without one, they are
 * those of the lines that are alive, or of all where none is.
 */
export function releaseHistory(
  graph: Graph,
  today: Day,
  sequence: Sequence = sequences(graph)[0],
): ReleaseHistory {
  const known = read.get(sequence) ?? documentsIn(graph, sequence)
  read.set(sequence, known)
  return { ...known, today }
}

/** Says whether a policy requires release branches, so that findings follow from git too. */
export function asksForBranches(graph: Graph): boolean {
  return graph.entries(policy).some(({ data }) => data.requires?.includes('branch'))
}

type Documents = Omit<ReleaseHistory, 'today'>

const read = new WeakMap<Sequence, Documents>()

/** Collects the documents, with every component under its id instead of any other name. */
function documentsIn(graph: Graph, { releases, policies }: Sequence): Documents {
  const idOf = (name: string) => graph.named(name, ['component'])[0]?.id ?? name
  return {
    releases: releases.map(({ data }) => releaseUnderIds(data, idOf)),
    policies: policies.map(({ data }) => policyUnderIds(data, idOf)),
  }
}

function releaseUnderIds(data: ReleaseData, idOf: (name: string) => string): ReleaseData {
  const components = Object.entries(data.components ?? {}).map(([name, version]) => [
    idOf(name),
    version,
  ])
  const patches = data.patches?.map((patch) => ({ ...patch, component: idOf(patch.component) }))
  return {
    ...data,
    ...given({ components: data.components && Object.fromEntries(components), patches }),
  }
}

function policyUnderIds(data: PolicyData, idOf: (name: string) => string): PolicyData {
  const { aligned, independent, identical } = data
  return {
    ...data,
    ...given({
      aligned: aligned?.map(idOf),
      independent: independent?.map(idOf),
      identical: identical?.map(idOf),
    }),
  }
}
