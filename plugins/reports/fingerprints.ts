import { createHash } from 'node:crypto'
import type { Finding } from '../basics/finding.ts'

/**
 * Returns a function that makes fingerprints. A fingerprint stays the same when a finding moves
 * within its file. Equal findings are numbered.
 */
export function fingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return ({ rule, file, message }) => {
    const what = JSON.stringify([rule, file, message])
    const number = (seen.get(what) ?? 0) + 1
    seen.set(what, number)
    return createHash('sha256').update(`${what} ${number}`).digest('hex').slice(0, 32)
  }
}
