import { byTitle, type ViewContext } from '../context.ts'
import { type ItemRow, isOpen, itemRow, itemsOf } from '../item-row.ts'

/** Every item of every roadmap. */
export interface ItemList {
  readonly open: readonly ItemRow[]
  readonly closed: readonly ItemRow[]
}

export function itemList(context: ViewContext): ItemList {
  const items = [...itemsOf(context)].sort(byTitle)
  return {
    open: items.filter(isOpen).map((entry) => itemRow(context, entry)),
    closed: items.filter((entry) => !isOpen(entry)).map((entry) => itemRow(context, entry)),
  }
}
