import type { Entry } from '../../entries/entry.ts'
import { asOf } from '../../graph/as-of.ts'
import type { Graph } from '../../graph/graph.ts'
import { type PolicyData, policy } from '../../kinds/policy.ts'
import { type ReleaseData, release } from '../../kinds/release.ts'

/** Release lines that follow each other, and the policies that hold for them. */
export interface Sequence {
  readonly releases: readonly Entry<ReleaseData>[]
  readonly policies: readonly Entry<PolicyData>[]
}

/**
 * Returns the sequences of release lines. Lines and policies that are kept as history are one, and
 * those that are alive come before it. Unless a project has lines and policies of both sorts, all
 * are one sequence. So a project can show the lines of another product as an example beside its own.
 */
export function sequences(graph: Graph): readonly [Sequence, ...Sequence[]] {
  const known = computed.get(graph) ?? sequencesIn(graph)
  computed.set(graph, known)
  return known
}

const computed = new WeakMap<Graph, readonly [Sequence, ...Sequence[]]>()

function sequencesIn(graph: Graph): readonly [Sequence, ...Sequence[]] {
  const whole = { releases: graph.entries(release), policies: graph.entries(policy) }
  const sorted = [true, false].map((wanted) => {
    const isWanted = ({ key }: { readonly key: string }) =>
      (asOf(graph, key) === undefined) === wanted
    return {
      releases: whole.releases.filter(isWanted),
      policies: whole.policies.filter(isWanted),
    }
  })
  const [alive, kept] = sorted.filter(
    ({ releases, policies }) => releases.length > 0 && policies.length > 0,
  )
  return alive && kept ? [alive, kept] : [whole]
}

/** Returns the lines that are kept as history, or else those that are alive. */
export function sequenceFor(graph: Graph, isHistory: boolean): Sequence {
  const [first, kept] = sequences(graph)
  return (isHistory ? kept : undefined) ?? first
}

/** Returns the sequence that a release line belongs to. */
export function sequenceOf(graph: Graph, { key }: { readonly key: string }): Sequence {
  const [first, ...others] = sequences(graph)
  return others.find(({ releases }) => releases.some((each) => each.key === key)) ?? first
}

/** Returns the sequence whose lines and policies name components, to judge components by. */
export function sequenceWithComponents(graph: Graph): Sequence {
  const all = sequences(graph)
  return all.find(namesComponents) ?? all[0]
}

/** Returns a test for documents of the sequences that are not about components. */
export function apartFromComponents(graph: Graph): (node: { readonly key: string }) => boolean {
  const own = sequenceWithComponents(graph)
  const keysOf = ({ releases, policies }: Sequence) =>
    [...releases, ...policies].map(({ key }) => key)
  const others = sequences(graph).filter((each) => each !== own)
  const apart = new Set(others.flatMap(keysOf))
  for (const key of keysOf(own)) apart.delete(key)
  return ({ key }) => apart.has(key)
}

function namesComponents({ releases, policies }: Sequence): boolean {
  return (
    releases.some(({ data }) => data.components !== undefined) ||
    policies.some(({ data }) => data.aligned ?? data.independent ?? data.identical)
  )
}
