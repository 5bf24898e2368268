import { code, count } from '../basics/wording.ts'
import { type FaultList, tooLarge, type WholeFault } from './fault.ts'
import type { Header } from './header.ts'
import type { InventoryLimits, InventoryRow } from './inventory.ts'
import { parseFirstFormatRow, parseRow, type RowFault, type RowReading } from './row.ts'

interface RowsInput {
  readonly text: string
  readonly header: Header
  readonly limits: InventoryLimits
  /** Collects the faults of refused rows. */
  readonly faults: FaultList
}

/**
 * Reads all rows. A name that is listed twice counts once: as in Sphinx, the last row wins, except
 * for `py:module`, where the first wins.
 */
export function readRows(
  input: RowsInput,
): { readonly rows: readonly InventoryRow[] } | WholeFault {
  const { text, header, limits, faults } = input
  const parse = header.format === 1 ? parseFirstFormatRow : parseRow
  const rows = new Map<string, InventoryRow>()
  let line = header.lines
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    line++
    if (line - header.lines > limits.rows) return tooLarge(count(limits.rows, 'row'))
    const reading = readLine(text.slice(start, end), limits, parse)
    if (reading && 'fault' in reading) faults.add({ ...reading, line })
    else if (reading) keep(rows, reading.row)
    start = end + 1
  }
  return { rows: [...rows.values()] }
}

function readLine(
  line: string,
  limits: InventoryLimits,
  parse: (line: string) => RowReading,
): RowReading | undefined {
  if (line.length > limits.line) return longLine(line.slice(0, 40), limits)
  return line.trim() === '' ? undefined : parse(line)
}

function longLine(start: string, limits: InventoryLimits): RowFault {
  const name = start.replace(/\p{Cc}/gu, '\u{fffd}')
  const expected = `expected at most ${count(limits.line, 'character')}`
  return {
    fault: 'broken-row',
    name,
    message: `Unexpected long row ${code(`${name}…`)}, ${expected}.`,
  }
}

function keep(rows: Map<string, InventoryRow>, row: InventoryRow): void {
  const type = `${row.domain}:${row.role}`
  const key = `${type} ${row.name}`
  if (type !== 'py:module' || !rows.has(key)) rows.set(key, row)
}
