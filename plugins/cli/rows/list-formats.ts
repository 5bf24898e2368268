import { entryRow } from '../../commands/entry-row.ts'
import type { Entry } from '../../entries/entry.ts'
import { textsOf } from '../../queries/field-values.ts'
import { literal } from '../../reports/markdown-text.ts'
import { visible } from '../../reports/visible.ts'
import { table } from '../terminal/table.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Documents in the order of a list, and the fields of them that were asked for. */
export interface Listed {
  readonly entries: readonly Entry[]
  /** The columns, or undefined for the usual ones. */
  readonly columns: readonly string[] | undefined
}

export interface ListFormat {
  readonly help: string
  print(listed: Listed, terminal: Terminal): void
}

const USUAL = ['id', 'status', 'title', 'file']

/** The ways to print a list, by name. */
export const LIST_FORMATS = {
  table: { help: 'aligned columns', print: (listed, { out }) => out(table(...cellsOf(listed))) },
  csv: {
    help: 'comma-separated values, safe to open in a spreadsheet',
    print: (listed, { out }) => out(csv(...cellsOf(listed))),
  },
  md: {
    help: 'a Markdown table',
    print: (listed, { out }) => out(markdown(...cellsOf(listed))),
  },
  json: {
    help: 'for programs',
    print: ({ entries, columns }, { json }) =>
      json(entries.map((entry) => entryRow(entry, columns))),
  },
} as const satisfies Readonly<Record<string, ListFormat>>

export type ListFormatName = keyof typeof LIST_FORMATS

type Cells = readonly [head: readonly string[], rows: readonly (readonly string[])[]]

function cellsOf({ entries, columns = USUAL }: Listed): Cells {
  const rows = entries.map((entry) => columns.map((column) => textsOf(entry, column).join(', ')))
  return [columns, rows]
}

/** Writes rows as RFC 4180 has them. A cell is one line. */
function csv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('')
}

/** Matches the beginning of a text that a spreadsheet runs as a formula. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/

function csvCell(text: string): string {
  const plain = visible(oneLine(text))
  const inert = FORMULA.test(plain) ? `'${plain}` : plain
  return /[",;'\s]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const written = rows.map((row) => line(row.map((cell) => literal(oneLine(cell)))))
  return [line(head.map(literal)), line(head.map(() => '---')), ...written].join('')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
