import type { Finding } from '../../plugins/basics/finding.ts'
import { type Place, placesIn } from '../../plugins/basics/place.ts'
import type { ReportInput } from '../../plugins/reports/input.ts'

/** A report of these findings about these files, on a fixed day. */
export function sample(
  findings: readonly Finding[],
  files: Readonly<Record<string, string>> = {},
): ReportInput {
  return {
    today: '2026-11-20',
    documents: 61,
    findings,
    allowed: 0,
    textOf: (file) => files[file],
    ruleUrl: (rule) => `https://milepost.example/rules/${rule}/`,
  }
}

export function finding(over: Partial<Finding> = {}): Finding {
  return {
    rule: 'unknown-reference',
    severity: 'error',
    message: 'Cannot find item `ci-dockr`; did you mean `ci-docker`?',
    file: 'content/e2e.mdx',
    place: null,
    ...over,
  }
}

/** The place of the first `part` of a text. */
export function placeOf(text: string, part: string): Place {
  const start = text.indexOf(part)
  return placesIn(text).between(start, start + part.length)
}
