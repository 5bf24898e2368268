import type { Finding } from '../../basics/finding.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'

/**
 * Rules whose findings depend on the machine, such as a slow drawing or a file without read
 * permission.
 */
const PASSING: readonly string[] = ['invalid-diagram', 'unreadable-file']

/** Says whether the next run must check again although nothing has changed. */
export function mayPass({ rule }: Finding): boolean {
  return PASSING.includes(rule)
}

/** Says whether the next run would read the same document. */
export function isCertain({ findings, isPassing }: ParsedDocument): boolean {
  return !isPassing && !findings.some(mayPass)
}
