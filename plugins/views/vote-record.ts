import { given } from '../basics/given.ts'
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
  vote: DatedVote | undefined,
): VoteRecord | undefined {
  const { url, votes = {} } = vote ?? {}
  const choices = CHOICES.flatMap((choice) => {
    const voters = Object.keys(votes).filter((person) => votes[person] === choice)
    if (voters.length === 0) return []
    const people = voters.map((person) => personLink(context, person))
    return [{ choice: context.words(`vote.${choice}.who`), people }]
  })
  if (url === undefined && choices.length === 0) return undefined
  return { choices, ...given({ held: url === undefined ? undefined : webLink(url) }) }
}

function personLink(context: ViewContext, person: string): LinkRow {
  const [node] = context.graph.named(person, ['person'])
  return node ? documentLink(context, node) : { text: person }
}
