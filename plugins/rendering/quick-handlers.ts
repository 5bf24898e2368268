import type { List, ListContent, ListItem, Parents, TableRow } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>

/**
 * Returns handlers of list items and table rows that take the same time for each. The usual ones
 * look through all items of the list, or rows of the table, for each of them: half a minute for
 * 60,000 items.
 */
export function quickHandlers(): Readonly<Record<'listItem' | 'tableRow', Handler>> {
  const looseness = new WeakMap<List, boolean>()
  const isLoose = (list: List) => {
    const known = looseness.get(list) ?? (list.spread === true || list.children.some(isLooseItem))
    looseness.set(list, known)
    return known
  }
  return {
    listItem(state, node: ListItem, parent?: Parents) {
      const list = parent?.type === 'list' ? parent : undefined
      const short = list && { ...list, spread: isLoose(list), children: [] }
      return defaultHandlers.listItem(state, node, short ?? parent)
    },
    tableRow(state, node: TableRow, parent?: Parents) {
      const table = parent?.type === 'table' ? parent : undefined
      const short = table && { ...table, children: table.children[0] === node ? [node] : [] }
      return defaultHandlers.tableRow(state, node, short ?? parent)
    },
  }
}

function isLooseItem({ spread, children }: ListContent): boolean {
  return spread ?? children.length > 1
}
