import type { Day } from '../basics/calendar.ts'
import type { Finding } from '../basics/finding.ts'
import type { PassedOver } from '../basics/passed-over.ts'
import { alternatives, code } from '../basics/wording.ts'
import { version } from '../outside/manifest.ts'
import { REPORTS, type ReportName } from '../reports/index.ts'
import type { BaselineEntry } from './baseline/baseline.ts'
import type { HeldFinding } from './baseline/held-findings.ts'
import type { Outcome } from './check.ts'
import { CATALOGUE } from './settings/rule-catalogue.ts'
import { ruleUrlIn } from './settings/rule-url.ts'

export interface ReportLimits {
  /** The most findings that are shown, the severest first; all are counted. Default: 1000. */
  readonly maxFindings?: number | undefined
}

/**
 * Writes the findings of an outcome as text: `pretty` for people, without colours; `github` as
 * annotations; `json` as `REPORT_SCHEMA` describes it; `sarif` for code scanning. Throws a
 * `RangeError` for another format.
 */
export function report(
  outcome: Outcome,
  format: ReportName = 'pretty',
  { maxFindings = 1_000 }: ReportLimits = {},
): string {
  if (!Object.hasOwn(REPORTS, format)) {
    const formats = alternatives(Object.keys(REPORTS))
    throw new RangeError(`Unknown report ${code(String(format))}, expected ${formats}.`)
  }
  const input = { ...summaryOf(outcome), ...reportContext(outcome), maxFindings }
  return REPORTS[format].write(input)
}

/** The part of an outcome that a report needs, small enough to keep for the next run. */
export interface OutcomeSummary {
  readonly today: Day
  readonly documents: number
  /** The path of each document. */
  readonly paths: readonly string[]
  readonly findings: readonly Finding[]
  readonly allowed: number
  /** The file of each finding that an exception allows. */
  readonly allowedIn: readonly string[]
  readonly held: readonly HeldFinding[]
  /** Entries of the baseline whose findings are gone. */
  readonly gone: readonly BaselineEntry[]
  /** Entries of the baseline whose findings the check could not look for. */
  readonly unseen: readonly BaselineEntry[]
  readonly passedOver: readonly PassedOver[]
}

export function summaryOf(outcome: Outcome): OutcomeSummary {
  const { today, all, documents, findings, allowed, held, gone, unseen, passedOver } = outcome
  return {
    today,
    documents: all,
    paths: documents.map(({ path }) => path),
    findings,
    allowed: allowed.length,
    allowedIn: allowed.map(({ finding }) => finding.file),
    held,
    gone,
    unseen,
    passedOver,
  }
}

/** Returns what a report needs beside the findings: texts, rules, and the version of Milepost. */
export function reportContext({ source, config }: Pick<Outcome, 'source' | 'config'>) {
  const ownRule = (rule: string) => config.ownRules.find(({ id }) => id === rule)
  return {
    version,
    textOf: (file: string) => source.read(file),
    ruleUrl: ruleUrlIn(config),
    ruleInfo: (rule: string) => CATALOGUE.get(rule) ?? ownRule(rule),
  }
}
