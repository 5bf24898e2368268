import type { Severity } from '../basics/finding.ts'
import { fingerprints } from './fingerprints.ts'
import type { ReportInput } from './input.ts'
import { withinRepository } from './outside-files.ts'
import { safeJson } from './safe-json.ts'
import { select } from './summary.ts'
import { visible } from './visible.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
}

/**
 * Writes a Code Quality report for GitLab: one object for each finding. A finding about a whole file
 * stands at its first line, since GitLab asks for one.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function gitlab(input: ReportInput): string {
  const fingerprint = fingerprints()
  const { shown } = select(input)
  const issues = shown.map((each) => {
    const finding = withinRepository(each, input.config)
    const { rule, severity, message, help, file, place } = finding
    return {
      description: visible(help === undefined ? message : `${message} ${help}`),
      check_name: rule,
      fingerprint: fingerprint(finding),
      severity: SEVERITIES[severity],
      location: { path: file, lines: { begin: place?.line ?? 1 } },
    }
  })
  return safeJson(issues)
}
