const counts = new WeakMap<object, number>()

/** Returns the number of the next block of a page, so that the ids of its pictures differ. */
export function numberOf(page: object): number {
  const next = (counts.get(page) ?? 0) + 1
  counts.set(page, next)
  return next
}
