/** The edges from which their own relation leads back to where they began. */
export function circleEdges<Step extends Line>(edges: readonly Step[]): ReadonlySet<Step> {
  const next = Map.groupBy(edges, ({ from, relation }) => JSON.stringify([relation, from]))
  const leadsBack = ({ from, to, relation }: Step): boolean => {
    const seen = new Set([to])
    for (const key of seen) {
      if (key === from) return true
      for (const edge of next.get(JSON.stringify([relation, key])) ?? []) seen.add(edge.to)
    }
    return false
  }
  return new Set(edges.filter(leadsBack))
}

interface Line {
  readonly from: string
  readonly to: string
  readonly relation: string
}
