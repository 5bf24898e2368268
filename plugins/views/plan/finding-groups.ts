import { compareFindings, compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import type { ViewContext } from '../context.ts'
import { type FindingRow, findingRow } from '../document-facts.ts'
import { type Excerpt, excerptOf } from '../excerpt.ts'

/** The findings of one rule. */
export interface FindingGroup {
  readonly rule: string
  readonly ruleHref?: string
  /** The number of the rule's findings. */
  readonly count: number
  readonly rows: Excerpt<FindingRow>
}

const MOST_LISTED = 20

/** Returns all findings by their rule. */
export function findingGroups(context: ViewContext): readonly FindingGroup[] {
  const sorted = [...context.findings].sort(compareFindings)
  const groups = [...Map.groupBy(sorted, (finding) => finding.rule)].map(([rule, findings]) => {
    const rows = excerptOf(findings, MOST_LISTED, (finding) => findingRow(context, finding))
    return { rule, count: findings.length, rows, ...given({ ruleHref: rows.shown[0]?.ruleHref }) }
  })
  return groups.sort((a, b) => compareText(a.rule, b.rule))
}
