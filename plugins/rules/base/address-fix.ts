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
