import type { Entry } from '../entries/entry.ts'
import type { Kind } from '../kinds/kind.ts'

/**
 * Returns the entries of a kind. A site's own kind may have the name of another kind; its entries
 * count only if they have all fields of the kind that is asked for.
 */
export function entriesOf<Data>(
  kind: Kind<Data>,
  named: readonly Entry[] = [],
): readonly Entry<Data>[] {
  return named[0] && hasFieldsOf(named[0], kind) ? (named as readonly Entry<Data>[]) : []
}

/** Tells whether an entry is of a kind, and so has its data. */
export function isEntryOf<Data>(entry: Entry, kind: Kind<Data>): entry is Entry & Entry<Data> {
  return entry.kind.name === kind.name && hasFieldsOf(entry, kind)
}

function hasFieldsOf<Data>({ kind: { schema } }: Entry, kind: Kind<Data>): boolean {
  return Object.keys(kind.schema.shape).every((field) => Object.hasOwn(schema.shape, field))
}
