/** The statuses that proposals of one format have. */
const FAMILIES: readonly (readonly string[])[] = [
  ['proposed', 'accepted', 'rejected', 'deprecated', 'superseded'],
  ['provisional', 'implementable', 'implemented', 'deferred', 'rejected', 'withdrawn', 'replaced'],
  ['draft', 'review', 'last call', 'final', 'stagnant', 'withdrawn', 'living'],
  ['draft', 'review', 'accepted', 'implemented', 'rejected', 'withdrawn', 'superseded'],
]

/** With so many documents, the statuses that they have are those that there are. */
const MANY = 20

/**
 * Completes the statuses of a few documents with those that are customary beside them, so that the next
 * document may have one that no document has yet. They get the capitals of the ones that are there.
 */
export function withCustomary(found: readonly string[], documents: number): readonly string[] {
  const lower = found.map((status) => status.toLowerCase())
  const family = FAMILIES.find((all) => lower.every((status) => all.includes(status)))
  if (family === undefined || found.length === 0 || documents >= MANY) return found
  const isCapital = found.every((status) => /^\p{Lu}/u.test(status))
  const others = family.filter((status) => !lower.includes(status))
  return [...found, ...others.map((status) => (isCapital ? capitals(status) : status))]
}

function capitals(status: string): string {
  return status.replace(/(?:^| )\p{L}/gu, (letter) => letter.toUpperCase())
}
