/** The edges from which their own relation leads back to where they began. */
export function circleEdges<Step extends Line>(edges: readonly Step[]): ReadonlySet<Step> {
  const relations = [...Map.groupBy(edges, ({ relation }) => relation).values()]
  return new Set(relations.flatMap(leadingBack))
}

/** The same of one relation. */
function leadingBack<Step extends Line>(edges: readonly Step[]): readonly Step[] {
  const leading = leadingOn(edges)
  const next = Map.groupBy(leading, ({ from }) => from)
  return leading.filter(({ from, to }) => {
    const seen = new Set([to])
    for (const key of seen) {
      if (key === from) return true
      for (const edge of next.get(key) ?? []) seen.add(edge.to)
    }
    return false
  })
}

/** Without what ends where nothing begins, again and again: mostly, nothing is left. */
function leadingOn<Step extends Line>(edges: readonly Step[]): readonly Step[] {
  const starts = new Set(edges.map(({ from }) => from))
  const leading = edges.filter(({ to }) => starts.has(to))
  return leading.length === edges.length ? leading : leadingOn(leading)
}

interface Line {
  readonly from: string
  readonly to: string
  readonly relation: string
}
