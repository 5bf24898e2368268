/** Returns the edges that lie on a cycle of one relation. */
export function circleEdges<Step extends Line>(edges: readonly Step[]): ReadonlySet<Step> {
  const relations = [...Map.groupBy(edges, ({ relation }) => relation).values()]
  return new Set(relations.flatMap(edgesOnCycles))
}

/** Returns the edges of one relation that lie on a cycle. */
function edgesOnCycles<Step extends Line>(edges: readonly Step[]): readonly Step[] {
  const candidates = withoutDeadEnds(edges)
  const next = Map.groupBy(candidates, ({ from }) => from)
  return candidates.filter(({ from, to }) => {
    const seen = new Set([to])
    for (const key of seen) {
      if (key === from) return true
      for (const edge of next.get(key) ?? []) seen.add(edge.to)
    }
    return false
  })
}

/**
 * Removes the edges that end where no edge begins, until none is left to remove. Usually this
 * leaves nothing.
 */
function withoutDeadEnds<Step extends Line>(edges: readonly Step[]): readonly Step[] {
  const starts = new Set(edges.map(({ from }) => from))
  const kept = edges.filter(({ to }) => starts.has(to))
  return kept.length === edges.length ? kept : withoutDeadEnds(kept)
}

interface Line {
  readonly from: string
  readonly to: string
  readonly relation: string
}
