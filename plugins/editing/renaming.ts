import { dirname } from 'node:path/posix'
import type { Fix } from '../basics/finding.ts'
import { type Place, placesIn } from '../basics/place.ts'
import { code } from '../basics/wording.ts'
import { checkPath } from '../documents/text/names.ts'
import { flowText } from '../documents/yaml/flow-text.ts'
import { placeInFrontmatter } from '../documents/yaml/frontmatter-places.ts'
import type { Outcome } from '../engine/check.ts'
import { aliasEdit } from '../entries/alias-edit.ts'
import type { Node } from '../entries/entry.ts'
import { idPlace, metadataPath, namedAt, type Usage, usagesOf } from './named.ts'
import type { AskedPlace } from './position.ts'

/** An edit of a file of the project. */
export type FileEdit = Omit<Fix, 'file'> & { readonly file: string }

/** All that changes when a document gets another id. */
export interface Renaming {
  readonly edits: readonly FileEdit[]
  /** The file that moves, after its edits. Entries of a shared file have none. */
  readonly move?: { readonly from: string; readonly to: string }
}

/** Returns the document whose id may be changed at a place, and where the id stands there. */
export function renamableAt(asked: AskedPlace): { node: Node; place: Place } | undefined {
  const named = namedAt(asked)
  if (!named || named.isElsewhere) return undefined
  const { node, place } = named
  const written = textAt(asked.outcome, asked.path, place)
  const at = written.toLowerCase().indexOf(node.id.toLowerCase())
  if (at === -1 || place.line !== place.endLine) return { node, place }
  const column = place.column + at
  return { node, place: { ...place, column, endColumn: column + node.id.length } }
}

/**
 * Gives a document another id: moves its file, rewrites every place that names it, and keeps the
 * former id as an alias. Throws an error that says why an id cannot be used.
 */
export function renamed(node: Node, id: string, outcome: Outcome): Renaming {
  requireNewId(node, id, outcome)
  const move = moveOf(node, id)
  const change = { from: node, id, move }
  const uses = usagesOf(node, outcome).flatMap((usage) => rewritten(usage, change, outcome))
  const own = move ? keptAlias(node, id, outcome) : keyEdit(node, id, outcome)
  return { edits: [...uses, ...own], ...(move && { move }) }
}

const FILE_ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
const KEY = /^[\w][\w.-]*$/

function requireNewId(node: Node, id: string, { graph }: Outcome): void {
  const isId = node.kind.inOneFile ? KEY.test(id) && !(id in {}) : FILE_ID.test(id)
  if (!isId) {
    const form = 'expected lower-case letters and digits, with `-` or `.` between them'
    throw new Error(`Unexpected id ${code(id)}, ${form}.`)
  }
  const other = graph.named(id, [node.kind.name]).find(({ key }) => key !== node.key)
  if (other) throw new Error(`The ${node.kind.name} ${code(other.key)} has the name ${code(id)}.`)
}

function moveOf({ kind, document, id: before }: Node, id: string): Renaming['move'] {
  if (kind.inOneFile) return undefined
  const from = document.path
  const name = from.slice(from.lastIndexOf('/') + 1)
  const to = `${dirname(from)}/${id}${name.slice(name.lastIndexOf('.'))}`
  const [unportable] = checkPath(to, `${dirname(from)}/`)
  if (unportable) throw new Error(unportable.message)
  if (kind.idOf(to) === id && kind.idOf(from) === before) return { from, to }
  throw new Error(`Cannot rename ${code(before)}: its id is not the name of its file.`)
}

interface Change {
  readonly from: Node
  readonly id: string
  readonly move: Renaming['move']
}

/** Returns the edit of a place that names a document, unless it names it in another way. */
function rewritten({ file, place, in: named }: Usage, change: Change, outcome: Outcome) {
  const was = textAt(outcome, file, place)
  const isLink = 'type' in named && named.type !== 'id'
  const text = isLink ? otherAddress(was, change) : otherId(was, change)
  return text === was ? [] : [{ file, place, was, text }]
}

/** `[[item:e2e#scope|text]]`, `item:e2e` or `e2e`, each with the new id. */
function otherId(written: string, { from, id }: Change): string {
  const before = from.id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return written.replace(
    new RegExp(`^((?:\\[\\[)?\\s*["']?(?:[a-z][a-z0-9-]*:)*)${before}(?![\\w-]|\\.\\w)`, 'i'),
    (_, start: string) => start + id,
  )
}

/** A relative link has the name of the file at the end of its path. */
function otherAddress(written: string, { move }: Change): string {
  if (!move) return written
  const [before, after] = [move.from, move.to].map((path) => path.slice(path.lastIndexOf('/') + 1))
  const at = written.lastIndexOf(before ?? '')
  const rest = written.slice(at + (before?.length ?? 0))
  const isName =
    at !== -1 && /^(?:[?#)>\s"'\]]|$)/.test(rest) && /(?:^|[/(<\s:"'])$/.test(written.slice(0, at))
  return isName ? written.slice(0, at) + after + rest : written
}

/** Keeps the former id. If the new id was an alias, the former one takes its place. */
function keptAlias(node: Node, id: string, outcome: Outcome): readonly FileEdit[] {
  const file = metadataPath(node.document)
  const at = node.aliases.indexOf(id)
  const { frontmatter } = node.document
  const place =
    at === -1 ? undefined : placeInFrontmatter(frontmatter, [node.kind.aliasField, at], 'value')
  const alias = flowText(node.id)
  if (place && alias !== undefined)
    return [{ file, place, was: textAt(outcome, file, place), text: alias }]
  const edit = aliasEdit(node, node.id)
  return edit ? [{ ...edit, file }] : []
}

function keyEdit(node: Node, id: string, outcome: Outcome): readonly FileEdit[] {
  const file = metadataPath(node.document)
  const place = idPlace(node)
  return place ? [{ file, place, was: textAt(outcome, file, place), text: id }] : []
}

function textAt({ source }: Outcome, file: string, place: Place): string {
  return placesIn(source.read(file) ?? '').textAt(place)
}
