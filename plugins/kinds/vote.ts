import type { z } from 'zod'
import { count } from './fields.ts'

/** The fields of a vote by a body of members. */
export const vote = {
  for: count().describe('Votes for it.'),
  against: count().describe('Votes against it.'),
  abstain: count().optional().describe('Abstentions, which are not votes cast.'),
  members: count().optional().describe('Members who could have voted.'),
} as const

export type Vote = z.infer<z.ZodObject<typeof vote>>
