import { parseFraction } from '../../basics/fraction.ts'
import type { Vote } from '../../kinds/fields/vote.ts'

/** The demand of a project on a vote. */
export interface Demand {
  /** The share that carries it, such as `2/3`. Without one, more must be in favour than against. */
  readonly share?: string | undefined
  /** The votes that the share is of: those cast, or those of all members. */
  readonly of?: 'cast' | 'members' | undefined
  /** The number of members on that day, as the document of the body lists them. */
  readonly members?: number | undefined
}

/** The result of a vote. */
export interface Carried {
  readonly cast: number
  /** The number of votes in favour that carry it. */
  readonly needed: number
  readonly carried: boolean
  /** True when there are more votes and abstentions than members. */
  readonly overcounted: boolean
}

/**
 * Judges a vote by the demand of a project. An abstention is not a vote cast. The members that the
 * body lists count, or else those that the vote counts.
 */
export function carries(vote: Vote, { share, of, members = vote.members }: Demand): Carried {
  const cast = vote.for + vote.against
  const asked = share === undefined ? undefined : parseFraction(share)
  const base = of === 'members' ? Math.max(cast, members ?? cast) : cast
  const most = Math.floor(base / 2) + 1
  const needed = asked ? Math.max(1, Math.ceil((base * asked.part) / asked.whole)) : most
  const voters = cast + (vote.abstain ?? 0)
  const overcounted = members !== undefined && voters > members
  return { cast, needed, carried: vote.for >= needed && !overcounted, overcounted }
}
