import { given } from '../../basics/given.ts'
import { fieldName, plainWords, type WrittenValue, type WrittenValues } from './written-values.ts'

/** A name and a value on one line, with the offsets at which they stand. */
interface Row {
  readonly name: string
  readonly nameAt: number
  readonly written: string
  readonly writtenAt: number
}

const SEPARATOR = /^ {0,3}\|?[ :|-]*$/

/** Reads the first table of a text. Each row holds a name and a value. */
export function readTable(text: string): WrittenValues {
  const lines = linesOf(text)
  const start = lines.findIndex((line, at) => isRow(line) && isSeparator(lines[at + 1]))
  if (start === -1) return {}
  const end = lines.findIndex((line, at) => at > start && !isRow(line))
  return gather(lines, cellsOf, { start: start + 2, end: end === -1 ? lines.length : end })
}

function isRow(line: string): boolean {
  return /^ {0,3}\|/.test(line)
}

function isSeparator(line = ''): boolean {
  return line.includes('-') && SEPARATOR.test(line)
}

function cellsOf(line: string): Row | undefined {
  const [first, second, third = line.length] = [...line.matchAll(/\\.|\|/g)]
    .filter(([sign]) => sign === '|')
    .map(({ index }) => index)
  if (first === undefined || second === undefined) return undefined
  const cell = (start: number, end: number): [string, number] => [line.slice(start, end), start]
  return row(cell(first + 1, second), cell(second + 1, third))
}

const ITEM =
  /^(\s*(?:[-*+]\s+)?)((?:\*\*|__)?[\p{L}\p{N}][^:*_`|]{0,60}?(?:\*\*|__)?)\s*:(?:\*\*|__)?(?=\s|$)/u

/** Matches the heading of a part that holds metadata. */
const OF_METADATA = /^#{2,6}\s+(?:meta(?:data)?|info(?:rmation)?|details|preamble|header)[\s:#]*$/i

/**
 * Reads lines of a list, or lines with a bold name, above the second heading of a text. The first
 * line of a text is its title, whatever its level; a heading such as `## Metadata` is no end. With
 * `below`, a paragraph below a bold name alone holds its value.
 */
export function readBullets(
  text: string,
  { below = false }: { readonly below?: boolean } = {},
): WrittenValues {
  const lines = linesOf(text)
  const top = lines.findIndex((line) => line.trim() !== '')
  const heading = lines.findIndex(
    (line, at) => at > top && /^#{2,6}\s/.test(line) && !OF_METADATA.test(line),
  )
  const end = heading === -1 ? lines.length : heading
  const more = (line: string, open: Open) =>
    listed(line, open) ?? (below ? inParagraph(line, open) : undefined)
  return gather(lines, itemOf, { start: 0, end, more })
}

/** Matches the beginning of a line that is no paragraph: a heading, a list, a quote, a table, code. */
const NO_PARAGRAPH = /^(?:\s|#|>|\||`{3}|~{3}|[-*+]\s|\d+[.)]\s|-{3}|<)/

/** Returns the words of a line below a bold name alone: `**Status:**`, then `Accepted`. */
function inParagraph(line: string, { value, isBold }: Open): string | undefined {
  const isValue = isBold && value === '' && line !== '' && !NO_PARAGRAPH.test(line) && !itemOf(line)
  return isValue ? plainWords(line) : undefined
}

/** Returns the value with an item of the list below its name: `- Owners:`, then `  - Kim`. */
function listed(line: string, { value, indent, isList }: Open): string | undefined {
  const [, margin = '', item] = /^(\s+)[-*+]\s+(\S.*)$/.exec(line) ?? []
  if (item === undefined || !isList || margin.length <= indent || itemOf(line)) return undefined
  return value === '' ? plainWords(item) : `${value}, ${plainWords(item)}`
}

/** Returns the value with an indented line, which goes on with it. */
function folded(line: string, { value }: Open): string | undefined {
  return /^\s+\S/.test(line) ? `${value} ${line.trim()}` : undefined
}

function itemOf(line: string): Row | undefined {
  const found = ITEM.exec(line)
  const [whole = '', margin = '', name = ''] = found ?? []
  if (!found || !(/[-*+]\s/.test(margin) || /^(?:\*\*|__)/.test(name))) return undefined
  return row([name, margin.length], [line.slice(whole.length), whole.length])
}

/** Reads lines such as `Status: Final` at the top of a text, as in a mail, up to an empty line. */
export function readHeaders(text: string): WrittenValues {
  const lines = linesOf(text)
  const start = lines.findIndex((line) => line.trim() !== '' && !/^(?:```|---|<pre>)/.test(line))
  if (start === -1) return {}
  const end = lines.findIndex((line, at) => at > start && (line.trim() === '' || /^```/.test(line)))
  return gather(lines, headerOf, { start, end: end === -1 ? lines.length : end, more: folded })
}

function headerOf(line: string): Row | undefined {
  const [, margin = '', name, gap = '', written = ''] =
    /^( {0,3})([\p{L}][\p{L}\p{N} -]{0,60}):([ \t]*)(.*)$/su.exec(line) ?? []
  if (name === undefined) return undefined
  const at = margin.length + name.length + 1 + gap.length
  return row([name, margin.length], [written, at])
}

const HEADING = /^( {0,3}#{1,6}[ \t]+)(\S.*)$/

/** Reads the first line below each heading with one of these names, in any case. */
export function readSections(text: string, names: readonly string[]): WrittenValues {
  const lines = linesOf(text)
  const wanted = new Set(names.map(fieldName))
  const values = new Map<string, WrittenValue>()
  for (const [at, line] of lines.entries()) {
    const [, mark = '', name] = HEADING.exec(line) ?? []
    const field = name === undefined ? '' : fieldName(plainWords(name))
    if (name === undefined || !wanted.has(field) || values.has(field)) continue
    let below = at + 1
    while (lines[below]?.trim() === '') below += 1
    const written = lines[below]
    if (written === undefined || HEADING.test(written)) continue
    const found = row([name, mark.length], [written, 0])
    const { keyPlace } = valueAt(at + 1, found)
    values.set(field, { ...valueAt(below + 1, found), ...given({ keyPlace }) })
  }
  return Object.fromEntries(values)
}

function row([name, nameAt]: [string, number], [written, writtenAt]: [string, number]): Row {
  const blank = (text: string) => text.length - text.trimStart().length
  return {
    name: name.trim(),
    nameAt: nameAt + blank(name),
    written: written.trim(),
    writtenAt: writtenAt + blank(written),
  }
}

interface Range {
  readonly start: number
  readonly end: number
  /** Returns the value above a line with the words of that line, if the line goes on with it. */
  readonly more?: (line: string, open: Open) => string | undefined
}

/** The value that lines below it may go on with. */
interface Open {
  readonly field: string
  readonly value: string
  /** The blanks before its name. */
  readonly indent: number
  /** True when nothing stands beside its name, so that a list below may hold it. */
  readonly isList: boolean
  /** True for a bold name outside of a list. */
  readonly isBold: boolean
}

/** Gathers the values of some lines. Of two with one name, the first counts. */
function gather(
  lines: readonly string[],
  read: (line: string) => Row | undefined,
  { start, end, more }: Range,
): WrittenValues {
  const values = new Map<string, WrittenValue>()
  let open: Open | undefined
  for (const [index, line] of lines.slice(start, end).entries()) {
    const longer = open && more?.(line, open)
    if (open && longer !== undefined) {
      const begun = open.value === '' && /^\S/.test(line)
      const { place } = begun ? valueAt(start + index + 1, row(['', 0], [line, 0])) : {}
      open = { ...open, value: longer }
      values.set(open.field, { ...values.get(open.field), value: longer, ...given({ place }) })
      continue
    }
    if (line.trim() !== '') open = undefined
    const found = read(line)
    const field = found ? fieldName(plainWords(found.name)) : ''
    if (!found || field === '' || values.has(field)) continue
    values.set(field, valueAt(start + index + 1, found))
    const value = plainWords(found.written)
    const isBold = /^(?:\*\*|__)/.test(line)
    open = { field, value, indent: line.search(/\S/), isList: value === '', isBold }
  }
  return Object.fromEntries(values)
}

function valueAt(line: number, { name, nameAt, written, writtenAt }: Row): WrittenValue {
  const place = (text: string, at: number) => ({
    line,
    column: at + 1,
    endColumn: at + 1 + text.length,
  })
  return {
    value: plainWords(written),
    place: place(written, writtenAt),
    keyPlace: place(name, nameAt),
  }
}

/** Splits a text into lines. A mark at its start is no part of the first one. */
function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/)
}
