/** A text that was written in another, and where. Signs of the same number stand in its place. */
export interface Written {
  readonly text: string
  readonly url: string
  readonly start: number
  readonly end: number
}

/** Returns the hidden texts between two offsets. All of them are in order. */
export function writtenBetween(
  start: number,
  end: number,
  all: readonly Written[],
): readonly Written[] {
  let [first, after] = [0, all.length]
  while (first < after) {
    const middle = (first + after) >> 1
    if ((all[middle]?.start ?? start) < start) first = middle + 1
    else after = middle
  }
  const within: Written[] = []
  for (let at = first; at < all.length; at += 1) {
    const each = all[at]
    if (!each || each.end > end) break
    within.push(each)
  }
  return within
}

/** Returns the last of the texts: as many as a value has signs of them. */
export function lastOf(all: readonly Written[], value: string, sign: string): readonly Written[] {
  let signs = value.split(sign).length - 1
  let first = all.length
  while (signs > 0 && first > 0) {
    first -= 1
    signs -= all[first]?.text.length ?? 0
  }
  return all.slice(first)
}

/**
 * Puts texts, or their addresses, in the place of each run of signs, one after the other. Counts
 * those that were used.
 */
export function putBack(
  value: string,
  all: readonly Written[],
  { sign, field }: { readonly sign: string; readonly field: 'text' | 'url' },
) {
  let used = 0
  const restored = value.replace(new RegExp(`${sign}+`, 'g'), (run) => {
    let text = ''
    for (let left = run.length; left > 0 && used < all.length; used += 1) {
      text += all[used]?.[field] ?? ''
      left -= all[used]?.text.length ?? 0
    }
    return text
  })
  return { restored, used }
}
