import type { Nodes, Table } from 'mdast'
import { count } from '../../basics/wording.ts'
import { ALERTS, alertNameOf } from '../markup/asides.ts'
import { BLOCK_NAMES } from '../model/blocks.ts'
import type { Fault } from '../model/faults.ts'
import { isJsx, placeOf } from '../model/tree.ts'

/**
 * The most parts of a document. The largest that people write have some 5,000. The time and memory
 * of a page grow with its parts: 80,000 take about 2 s. `bench/rendering-worst.ts` measures it.
 */
export const MOST_PARTS = 80_000

/** The box, the title, the icon and the content of an aside, with the line breaks between. */
const ASIDE = 9

/** The parts of a page that one node stands for, in addition to itself. */
const MORE: Readonly<Partial<Record<Nodes['type'], number>>> = {
  // A raised link, and a link back in the footnote, with their texts.
  footnoteReference: 9,
  footnoteDefinition: 6,
  // A figure with a title, a box and its text.
  code: 6,
  containerDirective: ASIDE,
  // The link of a heading to itself.
  heading: 3,
}
/** A list, a table or a drawing of up to 200 documents. */
const BLOCK = 1_500
/** The components that become several elements, as an aside does. */
const ASIDE_NAMES: ReadonlySet<string | null> = new Set(['Aside', 'Card', 'Note', 'TabItem'])

/**
 * Counts the parts of a page: the nodes of a document and what each becomes on the page, its tags
 * and ids, and the cells that its tables lack. A short text may stand for a very large page.
 * `source` is the text.
 */
export function countParts(source: string) {
  let parts = 0
  let over: Nodes | undefined
  return {
    add(node: Nodes, tagsAndIds: number) {
      parts += 1 + tagsAndIds + moreOf(node, source)
      if (parts > MOST_PARTS) over ??= node
    },
    faults: (): readonly Fault[] => (over ? [tooManyParts(parts, over)] : []),
  }
}

function moreOf(node: Nodes, source: string): number {
  if (node.type === 'table') return emptyCells(node)
  if (isJsx(node) && BLOCK_NAMES.includes(node.name ?? '')) return BLOCK
  const isAside = isJsx(node)
    ? ASIDE_NAMES.has(node.name)
    : node.type === 'blockquote' && ALERTS.has(alertNameOf(node, source) ?? '')
  return isAside ? ASIDE : (MORE[node.type] ?? 0)
}

/**
 * Returns how many cells the rows of a table lack. A page fills them in. In MDX that is refused,
 * the native parser can leave other nodes in place of rows.
 */
function emptyCells({ children }: Table): number {
  const rows = children.filter((row) => 'children' in row)
  const columns = rows[0]?.children.length ?? 0
  return rows.reduce((sum, { children }) => sum + Math.max(0, columns - children.length), 0)
}

function tooManyParts(parts: number, node: Nodes): Fault {
  const most = MOST_PARTS.toLocaleString('en-US')
  const message = `Unexpected size of a page with ${count(parts, 'part')}, such as cells, items, links, footnotes, asides, blocks and words in bold; expected at most ${most}. Cut the document into several files.`
  return { rule: 'invalid-markup', message, place: placeOf(node) }
}
