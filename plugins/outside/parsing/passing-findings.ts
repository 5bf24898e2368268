import type { Finding } from '../../basics/finding.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'

/** What a busy machine may find and an idle one not: that something took too long. */
const PASSING: readonly string[] = ['unparsable', 'invalid-diagram']

/** Whether the next run must look again, although nothing has changed. */
export function mayPass({ rule }: Finding): boolean {
  return PASSING.includes(rule)
}

/** Whether the next run would read the same. */
export function isCertain({ findings }: ParsedDocument): boolean {
  return !findings.some(mayPass)
}
