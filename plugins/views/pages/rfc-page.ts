import { given } from '../../basics/given.ts'
import { rfc } from '../../kinds/rfc.ts'
import { entryOf, type ViewContext } from '../context.ts'
import { type DocumentFacts, documentFacts } from '../document-facts.ts'
import { type DocumentLink, documentLink, type LinkRow, namedBy, namers } from '../link-row.ts'
import { inListOrder } from '../list-order.ts'
import { type VoteRecord, voteRecord } from '../vote-record.ts'
import { type VoteRow, voteRow } from '../vote-row.ts'
import { webLink } from '../web-link.ts'

export interface RfcRow extends DocumentLink {
  /** The number with leading zeros: `0081`. */
  readonly number: string
  readonly description?: string
  readonly authors: readonly LinkRow[]
  readonly decided?: string
  readonly created?: string
}

export interface RfcPage extends DocumentFacts {
  readonly number: string
  readonly authors: readonly LinkRow[]
  readonly sponsor?: LinkRow
  readonly discussion?: LinkRow
  readonly decided?: VoteRow
  readonly decidedRecord?: VoteRecord
  readonly needs: readonly LinkRow[]
  readonly builtOnBy: readonly LinkRow[]
  readonly supersedes: readonly LinkRow[]
  readonly supersededBy: readonly LinkRow[]
  /** The items that it discusses. */
  readonly discusses: readonly LinkRow[]
}

/** Returns every RFC, the highest number first. */
export function rfcIndex(context: ViewContext): readonly RfcRow[] {
  return [...context.graph.entries(rfc)].sort(inListOrder).map((entry) => ({
    ...documentLink(context, entry),
    number: numberText(entry.data.number),
    authors: namedBy(context, entry, 'authors'),
    ...given({
      description: entry.data.description,
      decided: entry.data.decided?.on,
      created: entry.data.created,
    }),
  }))
}

export function rfcPage(context: ViewContext, id: string): RfcPage {
  const entry = entryOf(context, rfc, id)
  const { data, key } = entry
  const named = (field: string) => namedBy(context, entry, field)
  const namedIn = (field: string) =>
    namers(context, key, field).map((node) => documentLink(context, node))
  return {
    ...documentFacts(context, entry),
    number: numberText(data.number),
    authors: named('authors'),
    needs: named('needs'),
    builtOnBy: namedIn('needs'),
    supersedes: named('supersedes'),
    supersededBy: named('superseded-by'),
    discusses: namedIn('discussions'),
    ...given({
      sponsor: named('sponsor')[0],
      discussion: data.discussion === undefined ? undefined : webLink(data.discussion),
      decidedRecord: voteRecord(context, data.decided),
      decided: data.decided && voteRow(data.decided, context.words),
    }),
  }
}

function numberText(number: number): string {
  return String(number).padStart(4, '0')
}
