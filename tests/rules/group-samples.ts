import { mdx } from '../vocabulary.ts'
import { bodyWith } from './samples.ts'

/** An active SIG with all its sections; its further fields stand from line 5 on. */
export const sig = (fields: string, status = 'active') =>
  mdx(
    `title: A SIG\ntype: sig\nstatus: ${status}\n${fields}`,
    bodyWith(['Scope', 'Out of Scope', 'Roles', 'Communication']),
  )

/** An active working group with all its sections; its further fields stand from line 5 on. */
export const wg = (fields: string, status = 'active') =>
  mdx(
    `title: A WG\ntype: wg\nstatus: ${status}\n${fields}`,
    bodyWith(['Problem', 'Deliverables', 'Roles']),
  )

/** A committee; its further fields stand from line 5 on. */
export const committee = (fields = '') =>
  mdx(`title: A committee\ntype: committee\nstatus: active\n${fields}`)

/** A governance document in force since 2025; its further fields stand from line 4 on. */
export const governance = (fields: string) => mdx(`title: Governance\nfrom: 2025-01-01\n${fields}`)
