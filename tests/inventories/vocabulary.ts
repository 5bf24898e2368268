import { deflateSync } from 'node:zlib'
import type { Inventory, InventoryRow } from '../../plugins/inventories/inventory.ts'
import { readInventory } from '../../plugins/inventories/reader.ts'

export const HEADER = `# Sphinx inventory version 2
# Project: flytekit
# Version: 1.3
# The remainder of this file is compressed using zlib.
`

/** A row of an inventory, and the line that `picture` prints of it. */
export const TASK = 'flytekit.Task py:class 1 api.html#$ -\n'
export const READ = 'py:class flytekit.Task → api.html#flytekit.Task'

/** The bytes of an inventory with these rows, one a line. */
export function packed(rows: string, header = HEADER, level = 9): Buffer {
  return Buffer.concat([Buffer.from(header), deflateSync(rows, { level })])
}

/** Writes a reading as text: a line for each row and fault. */
export function picture(bytes: Uint8Array): string {
  const { inventory, faults } = readInventory(bytes)
  const reported = faults.map(({ fault, line, message }) => `${fault} (line ${line}): ${message}`)
  if (!inventory) return ['refused', ...reported].join('\n')
  const title = `${inventory.project || '-'} ${inventory.version || '-'}`
  return [`${title}, format ${inventory.format}`, ...inventory.rows.map(rowLine), ...reported].join(
    '\n',
  )
}

export function rowLine(row: InventoryRow): string {
  const text = row.text === row.name ? '' : ` "${row.text}"`
  return `${row.domain}:${row.role} ${row.name} → ${row.uri}${text}`
}

export function inventoryOf(...rows: string[]): Inventory {
  const { inventory, faults } = readInventory(packed(rows.join('\n')))
  if (!inventory || faults.length > 0) throw new Error(`Not an inventory: ${rows.join(', ')}`)
  return inventory
}
