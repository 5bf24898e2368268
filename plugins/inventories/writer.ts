import { deflateSync } from 'node:zlib'
import { compareText } from '../basics/finding.ts'
import type { Inventory, InventoryRow } from './inventory.ts'
import { parseRow, printRow } from './row.ts'

/**
 * Writes an inventory in format 2, with its rows sorted. Throws a RangeError for a row that a
 * reader would not read as the same row.
 */
export function writeInventory(inventory: Omit<Inventory, 'format'>): Uint8Array {
  const header = [
    '# Sphinx inventory version 2',
    `# Project: ${oneLine(inventory.project)}`,
    `# Version: ${oneLine(inventory.version)}`,
    '# The remainder of this file is compressed using zlib.',
    '',
  ].join('\n')
  const rows = inventory.rows.toSorted(compareRows).map(writtenRow).join('')
  return Buffer.concat([Buffer.from(header), deflateSync(rows, { level: 9 })])
}

function compareRows(a: InventoryRow, b: InventoryRow): number {
  return (
    compareText(a.domain, b.domain) || compareText(a.role, b.role) || compareText(a.name, b.name)
  )
}

function writtenRow(row: InventoryRow): string {
  const line = printRow(row)
  const reading = parseRow(line)
  if (!('row' in reading) || /[\r\n]/.test(line) || !sameRow(reading.row, row)) {
    throw new RangeError(`An inventory cannot hold the row ${JSON.stringify(row)}`)
  }
  return `${line}\n`
}

function sameRow(a: InventoryRow, b: InventoryRow): boolean {
  const keys = ['domain', 'role', 'name', 'priority', 'uri'] as const
  return keys.every((key) => a[key] === b[key])
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
