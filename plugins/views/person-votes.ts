import type { Entry, Node } from '../entries/entry.ts'
import { isEntryOf } from '../graph/entries-of-kind.ts'
import type { DatedVote } from '../kinds/fields/vote.ts'
import { group } from '../kinds/group.ts'
import { rfc } from '../kinds/rfc.ts'
import type { ViewContext } from './context.ts'
import { type DocumentLink, documentLink, namers } from './link-row.ts'

/** A vote of a person, where the project makes names public. */
export interface PersonVote {
  /** The document that was voted on. */
  readonly document: DocumentLink
  /** The vote in a word: `For`. */
  readonly choice: string
  readonly on: string
}

/** Returns the votes of a person, the latest first. */
export function personVotes(context: ViewContext, { key, id }: Node): readonly PersonVote[] {
  const entries = (field: string) =>
    namers(context, key, field).flatMap((node) => context.graph.entry(node.key) ?? [])
  const votes = [...entries('approval.votes'), ...entries('decided.votes')].flatMap((entry) => {
    const vote = voteOn(entry)
    const choice = vote?.votes?.[id]
    if (!vote || choice === undefined) return []
    const document = documentLink(context, entry)
    return [{ document, choice: context.words(`vote.${choice}.who`), on: vote.on }]
  })
  return votes.toSorted((a, b) => (a.on < b.on ? 1 : -1))
}

function voteOn(entry: Entry): DatedVote | undefined {
  if (isEntryOf(entry, group)) return entry.data.approval
  return isEntryOf(entry, rfc) ? entry.data.decided : undefined
}
