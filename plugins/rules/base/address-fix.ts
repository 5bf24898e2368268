import type { IdMention, LinkMention } from '../../documents/model/document.ts'
import type { RuleFault } from './rule.ts'

/** Returns a fix that replaces an address, if it stands at its place as it is read. */
export function fixFor(
  mention: LinkMention | IdMention,
  meant: string | undefined,
): Pick<RuleFault, 'fix'> {
  if (meant === undefined || mention.type === 'id' || mention.written !== undefined) return {}
  return { fix: { place: mention.place, was: mention.url, text: meant } }
}

/** Returns a fix that replaces the id of a mention `[[id]]`, if it is written without blanks. */
export function idFixFor(
  { kind, id, place }: IdMention,
  meant: string | undefined,
): Pick<RuleFault, 'fix'> {
  if (meant === undefined) return {}
  const column = place.column + '[['.length + (kind === undefined ? 0 : kind.length + 1)
  const { line } = place
  const own = { line, column, endLine: line, endColumn: column + id.length }
  return { fix: { place: own, was: id, text: meant } }
}
