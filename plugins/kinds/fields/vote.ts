import { z } from 'zod'
import { count, day, mapping, oneOf, reference, url } from './fields.ts'

/** The choices of somebody who votes. */
export const CHOICES = ['for', 'against', 'abstain'] as const

/** The fields of a vote by a body of members. */
const vote = {
  for: count().describe('Votes for it.'),
  against: count().describe('Votes against it.'),
  abstain: count().optional().describe('Abstentions, which are not votes cast.'),
  members: count().optional().describe('Members who could have voted.'),
} as const

export type Vote = z.infer<z.ZodObject<typeof vote>>

/** A vote with its day. */
export type DatedVote = z.infer<ReturnType<typeof voteOn>>

/** Returns the field for a vote and its day. */
export function voteOn() {
  return mapping({
    on: day().describe('The day of the vote.'),
    ...vote,
    by: reference().optional().describe('The group that voted.'),
    opened: day().optional().describe('The day on which its review began.'),
    url: url().optional().describe('The address of the pull request or issue where it was held.'),
    votes: z
      .record(z.string(), oneOf(CHOICES), { error: () => 'a mapping of people to votes' })
      .optional()
      .describe('The vote of each member, where the project makes names public.'),
  }).meta({
    examples: [{ on: '2026-11-20', for: 9, against: 1 }],
  })
}
