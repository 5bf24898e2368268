import type { Blockquote, Code, Nodes, PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import { nearest } from '../../../basics/nearest.ts'
import { alternatives, code, count, orMeant } from '../../../basics/wording.ts'
import type { Source } from '../../model/elements.ts'
import type { Fault } from '../../model/faults.ts'
import { placeOf, spanOf, textOf } from '../../model/tree.ts'
import { ALERTS, alertNameOf } from '../asides.ts'
import { proseOf } from '../prose.ts'
import { foreignFence, foreignMarkup, rolesIn } from './foreign-markup.ts'
import { linksAroundLinks } from './inner-links.ts'
import { misreadAside } from './misread-asides.ts'
import { closedBox, misreadLines, miswrittenLinks } from './misread-lines.ts'
import { firstLine, lastLine, misread, sourceOf } from './written-node.ts'

/** Finds markup of a node that a page shows in another way than its author most likely meant. */
export function misreadMarkup(node: Nodes, source: Source): readonly Fault[] {
  switch (node.type) {
    case 'code':
      return [...openFence(node, source), ...foreignCode(node, source)]
    case 'containerDirective':
      return misreadAside(node, source)
    case 'blockquote':
      return unknownAlert(node, source)
    case 'table':
      return tableRows(node).flatMap((row, _, [head]) => lostCells(row, head, source))
    case 'tableRow':
      return cutCells(node, source)
    case 'paragraph':
      return [
        ...misreadLines(node, source),
        ...splitByMarkup(node, source),
        ...linksAroundLinks(node.children, source),
        ...foreignMarkup(node, source),
        ...rolesIn(node, source),
      ]
    case 'text':
      return miswrittenLinks(node, source)
    case 'listItem':
      return closedBox(node, source)
    case 'heading':
    case 'tableCell':
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [
        ...splitByMarkup(node, source),
        ...linksAroundLinks(node.children, source),
        ...rolesIn(node, source),
      ]
    default:
      return []
  }
}

/** Finds a block of code that another tool would run or show as an aside. */
function foreignCode(node: Code, source: Source): Fault[] {
  const first = firstLine(node, source)
  const foreign = foreignFence(node, first)
  if (!foreign) return []
  const [start] = spanOf(node)
  const place = source.places.between(start, start + first.length)
  return [misread(foreign.message, place, foreign.help)]
}

/** Finds a block of code without an end: all that follows is read as code. */
function openFence(node: Code, source: Source): Fault[] {
  const [start, end] = spanOf(node)
  const first = firstLine(node, source)
  const [fence = ''] = /^(?:`{3,}|~{3,})/.exec(first) ?? []
  if (fence === '') return []
  const last = lastLine(source.text.slice(start, end).trimEnd())?.replace(/^[\s>]*/, '') ?? ''
  const isClosed = last.startsWith(fence) && [...last].every((sign) => sign === fence[0])
  if (isClosed) return []
  const place = source.places.between(start, start + first.length)
  const message = 'Cannot find the end of this block of code; all that follows is read as code.'
  return [misread(message, place, `Write ${code(fence)} on a line of its own after the code.`)]
}

/** Names of alerts in other tools, each with the one that looks like it. */
const SIMILAR_ALERTS: ReadonlyMap<string, string> = new Map([
  ['info', 'note'],
  ['danger', 'caution'],
  ['error', 'caution'],
])

function unknownAlert(node: Blockquote, source: Source): Fault[] {
  const name = alertNameOf(node, source.text)
  if (name === undefined || ALERTS.has(name)) return []
  const [start, end] = spanOf(node)
  const at = start + source.text.slice(start, end).indexOf('[!')
  const place = source.places.between(at, at + `[!${name}]`.length)
  const known = [...ALERTS.keys()]
  const like = SIMILAR_ALERTS.get(name) ?? nearest(name, known)
  const meant =
    like === undefined ? `, expected ${alternatives(known.map(mark))}.` : orMeant(mark(like))
  return [misread(`Unknown alert ${code(mark(name))}${meant}`, place)]
}

function mark(name: string): string {
  return `[!${name.toUpperCase()}]`
}

/** Finds a `[[id|text]]` in a table whose bar ends the cell. The rest of the row then moves. */
function cutCells({ children: cells }: TableRow, source: Source): Fault[] {
  return cells.flatMap((cell, index) => {
    const written = cutCell(cell, cells[index + 1], source)
    if (written === undefined) return []
    const at = written.lastIndexOf('[[')
    const from = spanOf(cell)[0] + at
    const place = source.places.between(from, spanOf(cell)[0] + written.trimEnd().length)
    const cut = code(written.slice(at))
    const message = `Unexpected \`|\` after ${cut}; a bar ends the cell, so write \`\\|\`.`
    return [{ ...misread(message, place), severity: 'error' as const }]
  })
}

/** Returns the text of a cell in which an id begins that ends in the next one. */
function cutCell(cell: TableCell, next: TableCell | undefined, source: Source): string | undefined {
  const written = proseOf(cell, source)
  const at = written.lastIndexOf('[[')
  if (!next || at === -1 || written.includes(']]', at)) return undefined
  return /^[^[]*\]\]/.test(textOf(next)) ? written : undefined
}

/** In MDX that is refused, the native parser can leave other nodes in place of rows. */
function tableRows({ children }: Table): readonly TableRow[] {
  return children.filter(({ type }) => type === 'tableRow')
}

/** Finds cells that a page leaves out, because the head of the table has fewer. */
function lostCells(
  { children: cells }: TableRow,
  head: TableRow | undefined,
  source: Source,
): Fault[] {
  const columns = head?.children.length ?? 0
  const [first] = cells.slice(columns).filter((cell) => textOf(cell).trim() !== '')
  if (!first || cells.some((cell, at) => cutCell(cell, cells[at + 1], source))) return []
  const message = `A page leaves out this cell; the head of the table has only ${count(columns, 'column')}.`
  const help = 'Add a column to the head and to the row of dashes, or write `\\|` for the sign.'
  return [misread(message, placeOf(first), help)]
}

/** Finds a `[[id|text]]` with markup in its text, such as emphasis, which makes it no reference. */
function splitByMarkup(
  { children }: Extract<Nodes, { readonly children: PhrasingContent[] }>,
  source: Source,
): Fault[] {
  return children.flatMap((child, index) => {
    if (child.type !== 'text' || !child.value.includes('[[')) return []
    const [written] = /(?<!\\)\[\[[\p{L}\p{N}][^[\]]*$/u.exec(sourceOf(child, source)) ?? []
    if (written === undefined) return []
    const rest = children.slice(index + 1)
    const ends = rest.find((each) => each.type === 'text' && /^[^[\]]*\]\]/.test(each.value))
    if (!ends || rest[0]?.type === 'break') return []
    const end = spanOf(child)[1]
    const place = source.places.between(end - written.length, end)
    const message = `Unexpected markup after ${code(written)}, expected plain text up to \`]]\`.`
    return [misread(message, place, 'A link with other text is written `[text](file.md)`.')]
  })
}
