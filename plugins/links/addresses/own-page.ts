import type { Node } from '../../entries/entry.ts'
import type { Kind } from '../../kinds/kind.ts'
import { person } from '../../kinds/person.ts'

/** Matches an id that is one plain step of a path. The key of a person in a file may be any text. */
const ONE_STEP = /^[\p{L}\p{N}_][\p{L}\p{N}_.@+~-]{0,99}$/u

/**
 * The most bytes of one step of a path. File systems take names of 255, and a file has an ending.
 */
const MOST_BYTES = 240

/** Says whether an id can be the name of a folder or a file, and so a step of an address. */
export function isOneStep(id: string): boolean {
  return ONE_STEP.test(id) && Buffer.byteLength(id) <= MOST_BYTES
}

/** Says whether documents of a kind have pages. Of the built-in kinds in one file, people have. */
export function mayHavePages({ inOneFile, builtOn, schema }: Kind): boolean {
  return !inOneFile || (builtOn ?? schema) === person.schema
}

/**
 * Says whether a document has a page. A person whose handle is no plain step of a path has none, but
 * a place on the list of people.
 */
export function hasPage({ kind, id }: Pick<Node, 'kind' | 'id'>): boolean {
  return mayHavePages(kind) && (!kind.inOneFile || isOneStep(id))
}
