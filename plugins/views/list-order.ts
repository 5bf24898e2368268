import { compareText } from '../basics/finding.ts'
import { compareLines, parseLine } from '../basics/version.ts'
import type { Entry } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import { policy } from '../kinds/policy.ts'
import { release } from '../kinds/release.ts'
import { rfc } from '../kinds/rfc.ts'
import { byTitle } from './context.ts'

/** Compares two documents of a kind in the order in which a list of that kind shows them. */
export function inListOrder(a: Entry, b: Entry): number {
  if (isEntryOf(a, rfc) && isEntryOf(b, rfc)) {
    return b.data.number - a.data.number || compareText(a.id, b.id)
  }
  if (isEntryOf(a, policy) && isEntryOf(b, policy)) return compareText(a.data.from, b.data.from)
  if (isEntryOf(a, release) && isEntryOf(b, release)) {
    const [left, right] = [parseLine(a.data.line), parseLine(b.data.line)]
    return left && right ? compareLines(right, left) : byTitle(a, b)
  }
  return byTitle(a, b)
}
