import { parseFraction } from '../../basics/fraction.ts'
import type { Vote } from '../../kinds/vote.ts'

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
 * Judges a vote by the share of the votes cast that a project asks for, such as `2/3`. Without one,
 * more votes must be in favour than against. An abstention is not a vote cast.
 */
export function carries(vote: Vote, share: string | undefined): Carried {
  const cast = vote.for + vote.against
  const asked = share === undefined ? undefined : parseFraction(share)
  const most = Math.floor(cast / 2) + 1
  const needed = asked ? Math.max(1, Math.ceil((cast * asked.part) / asked.whole)) : most
  const voters = cast + (vote.abstain ?? 0)
  const overcounted = vote.members !== undefined && voters > vote.members
  return { cast, needed, carried: vote.for >= needed && !overcounted, overcounted }
}
