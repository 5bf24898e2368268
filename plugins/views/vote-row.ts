import { count } from '../basics/wording.ts'

/** A vote and what came of it. */
export interface VoteRow {
  readonly on: string
  /** `6 for, 1 against, 2 abstentions, 9 members`. */
  readonly text: string
  /** The share of the votes cast that were for it, in whole percent; an abstention is not cast. */
  readonly percent?: number
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
