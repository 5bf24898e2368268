import { given } from '../basics/given.ts'
import type { Entry } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import { type ItemData, item } from '../kinds/item.ts'
import { byTitle, type ViewContext } from './context.ts'
import { documentLink, type LinkRow, namers } from './link-row.ts'

/** The feature flag of an item, as a page shows it. */
export interface FlagRow {
  readonly name: string
  readonly item: LinkRow
  readonly default?: string
  /** The line in which it goes. */
  readonly removeIn?: LinkRow
  /** The day on which it was removed. */
  readonly removed?: string
}

export function flagRow(context: ViewContext, entry: Entry<ItemData>): FlagRow | undefined {
  const { flag } = entry.data
  if (!flag) return undefined
  const wanted = flag['remove-in']
  const [line] = wanted === undefined ? [] : context.graph.named(wanted, ['release'])
  return {
    name: flag.name,
    item: documentLink(context, entry as Entry<never>),
    ...given({
      default: flag.default,
      removeIn: line
        ? documentLink(context, line)
        : wanted === undefined
          ? undefined
          : { text: wanted },
      removed: flag.removed,
    }),
  }
}

/** Returns the flags that are to be removed in a line, by the key of its document. */
export function flagsIn(context: ViewContext, key: string): readonly FlagRow[] {
  return [...namers(context, key, 'flag.remove-in')].sort(byTitle).flatMap((node) => {
    const entry = context.graph.entry(node.key)
    return entry && isEntryOf(entry, item) ? (flagRow(context, entry) ?? []) : []
  })
}
