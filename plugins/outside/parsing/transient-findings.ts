import type { Finding } from '../../basics/finding.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'

/**
 * Rules whose findings depend on the machine, such as a slow drawing or a file without read
 * permission.
 */
const TRANSIENT: readonly string[] = ['invalid-diagram', 'unreadable-file']

/** Says whether the next run must check again although nothing has changed. */
export function isTransientFinding({ rule }: Finding): boolean {
  return TRANSIENT.includes(rule)
}

/** Says whether the next run would read the same document. */
export function isRepeatable({ findings, isTransient }: ParsedDocument): boolean {
  return !isTransient && !findings.some(isTransientFinding)
}
