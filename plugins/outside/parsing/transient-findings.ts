import type { Finding } from '../../basics/finding.ts'
import type { ParsedDocument } from '../../documents/model/document.ts'

/** Says whether the next run must check again although nothing has changed. */
export function isTransientFinding({ isTransient }: Finding): boolean {
  return isTransient === true
}

/** Says whether the next run would read the same document. */
export function isRepeatable({ findings, isTransient }: ParsedDocument): boolean {
  return !isTransient && !findings.some(isTransientFinding)
}
