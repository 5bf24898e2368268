/** An interval on a row, in pixels. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Returns, for each stretch, the first lane in which it touches no earlier stretch. */
export function lanesFor(stretches: readonly Stretch[], gap: number): readonly number[] {
  const lanes: Stretch[][] = []
  return stretches.map((stretch) => {
    const isFree = (lane: readonly Stretch[]) =>
      lane.every((other) => stretch.end + gap <= other.start || other.end + gap <= stretch.start)
    const free = lanes.findIndex(isFree)
    const lane = free === -1 ? lanes.length : free
    lanes[lane] = [...(lanes[lane] ?? []), stretch]
    return lane
  })
}
