import { count } from '../basics/wording.ts'
import { approval, demandInWords } from '../clocks/groups/approval.ts'
import type { Demand } from '../clocks/groups/carries.ts'

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

export function voteRow(vote: Vote): VoteRow {
  const cast = vote.for + vote.against
  const parts = [
    `${vote.for} for`,
    `${vote.against} against`,
    vote.abstain === undefined ? '' : count(vote.abstain, 'abstention'),
    vote.members === undefined ? '' : count(vote.members, 'member'),
  ]
  return {
    on: vote.on,
    text: parts.filter(Boolean).join(', '),
    ...(cast > 0 ? { percent: Math.floor((100 * vote.for) / cast) } : {}),
  }
}

export function approvalRow(vote: Vote, demand: Demand): ApprovalRow {
  const { cast, needed, approved } = approval(vote, demand)
  const were = needed === 1 ? 'was' : 'were'
  const { of, members = vote.members } = demand
  const among =
    of === 'members' && members !== undefined
      ? count(members, 'member')
      : `${count(cast, 'vote')} cast`
  return {
    ...voteRow(vote),
    approved,
    needed: `${needed} of the ${among} ${were} needed, ${demandInWords(demand)}`,
  }
}
