import { slug } from 'github-slugger'
import type { ListItem, Paragraph, Text } from 'mdast'
import { given } from '../../../basics/given.ts'
import { code } from '../../../basics/wording.ts'
import type { Source } from '../../model/elements.ts'
import type { Fault } from '../../model/faults.ts'
import { spanOf } from '../../model/tree.ts'
import { proseOf } from '../prose.ts'

/** A line of a paragraph, without the marks of quotes before it. */
interface Line {
  readonly text: string
  /** The offset in the file. */
  readonly start: number
  readonly before: Line | undefined
  readonly after: Line | undefined
}

interface Misreading {
  readonly message: string
  readonly help?: string
  /** The number of characters of the line that the finding is about. */
  readonly length: number
  /** The column of the line at which it begins. Default: the first. */
  readonly column?: number
  /** The text that these characters can only mean. */
  readonly meant?: string
}

/** A quick test that matches the source of every paragraph with a line that is misread. */
const HINT = /:::|\]\(\S[^\s()]* |\|[\s:]*-|-[\s:]*\||#[^\s]|#[\u00a0\u2007\u202f]|[•▪◦‣●○]/

/** Finds lines of a paragraph that look like the beginning of another block. */
export function misreadLines(node: Paragraph, source: Source): readonly Fault[] {
  if (!HINT.test(source.text.slice(...spanOf(node)))) return []
  return linesOf(node, source).flatMap((line): Fault[] => {
    const found = aside(line, source) ?? heading(line) ?? bullet(line) ?? table(line) ?? link(line)
    if (!found) return []
    const { length, column = 0, meant, ...words } = found
    const start = line.start + column
    const place = source.places.between(start, start + length)
    const was = line.text.slice(column, column + length)
    const fix = meant === undefined ? undefined : { place, was, text: meant }
    return [{ rule: 'misread-markup', ...words, place, ...given({ fix }) }]
  })
}

function linesOf(node: Paragraph, source: Source): readonly Line[] {
  const lines: {
    text: string
    start: number
    before: Line | undefined
    after: Line | undefined
  }[] = []
  let at = spanOf(node)[0]
  for (const written of proseOf(node, source).split('\n')) {
    const text = written.replace(/^[ \t>]*/, '').trimEnd()
    const before = lines.at(-1)
    const line = { text, start: at + written.indexOf(text), before, after: undefined }
    if (before) before.after = line
    lines.push(line)
    at += written.length + 1
  }
  return lines
}

function aside({ text, start }: Line, source: Source): Misreading | undefined {
  if (!/^:{3,}/.test(text)) return undefined
  const isEnd = /^:+$/.test(text)
  if (isEnd && endsMiswritten(source.text, start)) return undefined
  const message = isEnd ? 'Unexpected `:::`; no aside is open that it could end.' : miswritten(text)
  return { message, help: COLONS, length: text.length }
}

/**
 * Tells whether the last line with colons before a place begins an aside that is none. Its end is
 * then part of the same mistake.
 */
function endsMiswritten(text: string, before: number): boolean {
  let end = before
  for (let at = end; end > 0 && at !== -1; ) {
    at = text.lastIndexOf(':::', end - 1)
    const start = text.lastIndexOf('\n', at) + 1
    const [colons] = /^[ \t>]*:{3,}.*/.exec(text.slice(start, end)) ?? []
    if (colons !== undefined) return !/^[ \t>]*:+\s*$/.test(colons)
    end = start
  }
  return false
}

export const COLONS = 'A line that begins with colons as signs is written `\\:::`.'

/** Says of the first line of an aside that it is not written as one. */
export function miswritten(line: string): string {
  return `Unexpected ${code(line)}, expected \`:::note\` or \`:::note[Title]\` alone on its line.`
}

function heading({ text }: Line): Misreading | undefined {
  const [marks] = /^#{1,6}(?=[\u00a0\u2007\u202f])|^#{2,6}(?=\p{Lu})/u.exec(text) ?? []
  if (marks === undefined) return undefined
  const isOdd = !/^\p{L}/u.test(text.slice(marks.length))
  const message = isOdd
    ? `Unexpected no-break space after ${code(marks)}, expected a plain space before a heading.`
    : `Unexpected letter after ${code(marks)}, expected a space before a heading.`
  return {
    message,
    help: 'Signs that begin no heading are written `\\#`.',
    length: marks.length + 1,
  }
}

const BULLET = /^[•▪◦‣●○]/

function bullet({ text, before, after }: Line): Misreading | undefined {
  const [sign] = BULLET.exec(text) ?? []
  if (sign === undefined || (before && BULLET.test(before.text))) return undefined
  const isPasted = /^.[\t\u00a0]/.test(text)
  if (!isPasted && !(after && BULLET.test(after.text))) return undefined
  const message = `Unexpected bullet ${code(sign)}, expected \`- \` before each item of a list.`
  return { message, length: sign.length }
}

const DASHES = /^(?=.*\|)(?=.*-)[|:\s-]+$/

function table({ text, before }: Line): Misreading | undefined {
  if (!before?.text.includes('|') || !DASHES.test(text)) return undefined
  const [head, dashes] = [cellsIn(before.text), cellsIn(text)]
  const odd = dashes.find((cell) => !/^:?-+:?$/.test(cell))
  if (odd !== undefined) {
    const message = `Unexpected ${code(odd)} below the head of a table, expected only dashes.`
    return { message, length: text.length }
  }
  const message =
    head.length === dashes.length
      ? 'Unexpected table within a paragraph; leave a blank line above it.'
      : `Unexpected number of cells in ${code(text)}: ${dashes.length}, but the row above has ${head.length}.`
  return { message, length: text.length }
}

function cellsIn(row: string): readonly string[] {
  const cells = row.replace(/^\||\|$/g, '').split(/(?<!\\)\|/)
  return cells.map((cell) => cell.trim())
}

/** The beginning of an address or a path, or the name of a document. */
const ADDRESS = String.raw`(?:\.{0,2}\/|#|https?:\/\/)[^\s()[\]]*|[^\s()[\]]+\.mdx?(?:#[^\s()[\]]*)?`

/** Matches a link whose brackets are in the wrong order: `(text)[./page.md]`. */
const REVERSED = new RegExp(String.raw`\(([^()[\]\n]+)\)\[(?=[^\s()[\]]*\])(${ADDRESS})\]`, 'g')

/** Matches a link with a blank in its middle: `[text] (./page.md)`. A number is a citation. */
const PARTED = new RegExp(
  String.raw`\[(?!\d+\])([^()[\]\n]+)\][ \t]+\((?=[^\s()[\]]*\))(${ADDRESS})\)`,
  'g',
)

/** Finds links in a text that a page shows as they are written, because of their brackets. */
export function miswrittenLinks(node: Text, source: Source): readonly Fault[] {
  if (!/[\])][ \t]*[[(]/.test(node.value)) return []
  const [start, end] = spanOf(node)
  const written = source.text.slice(start, end)
  return [...written.matchAll(REVERSED), ...written.matchAll(PARTED)].map((match) => {
    const [was, text = '', address = ''] = match
    const from = start + match.index
    const place = source.places.between(from, from + was.length)
    const link = `[${text}](${address})`
    const message = `Unexpected ${code(was)}; a link is written ${code(link)}.`
    return { rule: 'misread-markup', message, place, fix: { place, was, text: link } }
  })
}

/** Finds a box of a task list that is written without the blank in it. */
export function closedBox({ children: [first] }: ListItem, source: Source): readonly Fault[] {
  const [text] = first?.type === 'paragraph' ? first.children : []
  if (text?.type !== 'text' || !/^\[\]\s/.test(text.value)) return []
  const [start] = spanOf(text)
  const place = source.places.between(start, start + 2)
  const message = 'Unexpected `[]`; a box to tick is written `[ ]`.'
  return [{ rule: 'misread-markup', message, place, fix: { place, was: '[]', text: '[ ]' } }]
}

/** Finds a link to a file whose address has a blank, so that it is none. */
function link({ text }: Line): Misreading | undefined {
  const [whole = '', address = ''] = /\]\((?=\S[^()<>"'\n]* )(\S[^()<>"'\n]*)\)/.exec(text) ?? []
  const isAddress = /^(?:\.{1,2}\/|https?:\/\/|#\p{L})|$(?<=\.mdx?(?:#\S*)?)/iu.test(address)
  if (!isAddress || address !== address.trim()) return undefined
  const isAnchor = address.startsWith('#')
  const meant = isAnchor ? `#${slug(address.slice(1))}` : address.replaceAll(' ', '%20')
  const column = text.indexOf(whole) + ']('.length
  const message = `Unexpected blank in the address ${code(address)}, so this is not a link; write ${code(meant)}.`
  return { message, length: address.length, column, meant }
}
