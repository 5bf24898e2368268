import type { Entry } from '../entries/entry.ts'
import { CHOICES, type DatedVote } from '../kinds/fields/vote.ts'
import type { ViewContext } from './context.ts'
import { documentLink, type LinkRow } from './link-row.ts'
import { webLink } from './web-link.ts'

/** The place where a vote was held, and who voted how, where the project makes that public. */
export interface VoteRecord {
  readonly held?: LinkRow
  readonly choices: readonly { readonly choice: string; readonly people: readonly LinkRow[] }[]
}

/** Returns the record of a vote, or undefined when a document has only its counts. */
export function voteRecord(
  context: ViewContext,
  { key }: Entry,
  field: string,
  vote: DatedVote | undefined,
): VoteRecord | undefined {
  const { url, votes = {} } = vote ?? {}
  const edges = context.graph
    .edgesFrom(key)
    .filter(({ reference }) => reference.field === `${field}.votes`)
  const choices = CHOICES.flatMap((choice) => {
    const voted = edges.filter(({ reference }) => votes[String(reference.path.at(-1))] === choice)
    if (voted.length === 0) return []
    const people = voted.map(({ to }) => documentLink(context, to))
    return [{ choice: context.words(`vote.${choice}.who`), people }]
  })
  if (url === undefined && choices.length === 0) return undefined
  return { choices, ...(url === undefined ? {} : { held: webLink(url) }) }
}
