import { percentOf } from '../basics/fraction.ts'
import { approval, demandPhrase } from '../clocks/groups/approval.ts'
import type { Demand } from '../clocks/groups/carries.ts'
import { type Phrase, PLAIN, type WordKey, type Words } from '../words/words.ts'

/** A vote and its result. */
export interface VoteRow {
  readonly on: string
  /** The votes in words: `6 for, 1 against, 2 abstentions, 9 members`. */
  readonly text: string
  /**
   * The share of votes for it among the votes cast, in whole percent. Abstentions do not count as
   * cast.
   */
  readonly percent?: number
}

/** A vote that needs a supermajority, and its result. */
export interface ApprovalRow extends VoteRow {
  readonly approved: boolean
  /** The requirement in words: `5 of the 7 votes cast were needed, two thirds`. */
  readonly needed: string
}

interface Vote {
  readonly on: string
  readonly for: number
  readonly against: number
  readonly abstain?: number | undefined
  readonly members?: number | undefined
}

/** Returns the votes in words, part by part. */
export function votePhrases(vote: Vote): readonly Phrase[] {
  const { abstain, members } = vote
  return [
    { key: 'vote.for', values: { count: vote.for } },
    { key: 'vote.against', values: { count: vote.against } },
    ...(abstain === undefined ? [] : [votePhrase('vote.abstained', abstain)]),
    ...(members === undefined ? [] : [votePhrase('vote.members', members)]),
  ]
}

function votePhrase(key: WordKey, count: number): Phrase {
  return { key, values: { count } }
}

export function voteRow(vote: Vote, t: Words = PLAIN): VoteRow {
  const cast = vote.for + vote.against
  return {
    on: vote.on,
    text: votePhrases(vote).map(t.phrase).join(', '),
    ...(cast > 0 ? { percent: percentOf(vote.for, cast) } : {}),
  }
}

export function approvalRow(vote: Vote, demand: Demand, t: Words): ApprovalRow {
  const { cast, needed, approved } = approval(vote, demand)
  const { of, members = vote.members } = demand
  const share = t.phrase(demandPhrase(demand))
  const isOfMembers = of === 'members' && members !== undefined
  return {
    ...voteRow(vote, t),
    approved,
    needed: isOfMembers
      ? t('vote.needed-members', { count: members, needed, share })
      : t('vote.needed', { count: cast, needed, share }),
  }
}
