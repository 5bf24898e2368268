import { columnsOf } from '../../reports/columns.ts'
import { visible, withoutCommand } from '../../reports/visible.ts'

/**
 * Writes rows as aligned columns. No line ends in blanks. A cell is one line, with control characters
 * shown. No row has more cells than the head.
 */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(cellOf))
  const widths = head.map((_, at) =>
    cells.reduce((most, row) => Math.max(most, columnsOf(row[at] ?? '')), 0),
  )
  const lines = cells.map((row) =>
    row
      .map((cell, at) => padded(cell, widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

function cellOf(text: string): string {
  return withoutCommand(visible(text))
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(width - columnsOf(cell))
}
