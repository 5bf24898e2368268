import type { Finding } from '../../basics/finding.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'

/** What a machine may find today and not tomorrow: a slow drawing, a file that it may not read. */
const PASSING: readonly string[] = ['invalid-diagram', 'unreadable-file']

/** Whether the next run must look again, although nothing has changed. */
export function mayPass({ rule }: Finding): boolean {
  return PASSING.includes(rule)
}

/** Whether the next run would read the same. */
export function isCertain({ findings, isPassing }: ParsedDocument): boolean {
  return !isPassing && !findings.some(mayPass)
}
