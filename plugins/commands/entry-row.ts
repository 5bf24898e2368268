import type { Entry } from '../entries/entry.ts'
import { statusOf } from '../graph/phase.ts'
import { valuesOf } from '../queries/field-values.ts'

/** Returns an entry for programs: the columns that were asked for, or all that it holds. */
export function entryRow(entry: Entry, columns: readonly string[] | undefined): unknown {
  return columns ? picked(entry, columns) : whole(entry)
}

function picked(entry: Entry, columns: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    columns.map((column) => {
      const values = valuesOf(entry, column)
      const isOne = values.length === 1 && !isList(entry, column)
      return [column, isOne ? values[0] : values.length === 0 ? null : values]
    }),
  )
}

/** Says whether a field holds a list, or a list stands on the way to it. */
function isList(entry: Entry, field: string): boolean {
  let value: unknown = entry.data
  for (const name of field.split('.')) {
    if (Array.isArray(value)) return true
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  }
  return Array.isArray(value)
}

function whole(entry: Entry): unknown {
  return {
    kind: entry.kind.name,
    id: entry.id,
    status: statusOf(entry) ?? null,
    file: entry.document.path,
    data: entry.data,
  }
}
