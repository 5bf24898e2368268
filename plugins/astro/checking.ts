import type { Day } from '../basics/calendar.ts'
import type { Outcome } from '../engine/check.ts'
import { homepage } from '../engine/manifest.ts'
import { pictureCache } from '../engine/picture-cache.ts'
import { checkProject, type Project } from '../engine/project.ts'
import { ruleAddress } from '../links/routes.ts'
import { diagramFindings } from '../rendering/diagram-findings.ts'
import { REPORTS } from '../reports/index.ts'
import { CATALOGUE } from '../rules/catalogue.ts'

/** The outcome of a check, and all its findings as a report for people. */
export interface Checked {
  readonly outcome: Outcome
  readonly report: string
  readonly errors: number
}

const MOST_SHOWN = 1_000

export async function checkForReport(project: Project, today: Day): Promise<Checked> {
  const diagrams = diagramFindings({ cache: pictureCache(project.root), draws: true })
  const outcome = await checkProject(project, { today, diagrams })
  return {
    outcome,
    report: reportOf(outcome, project),
    errors: outcome.findings.filter(({ severity }) => severity === 'error').length,
  }
}

function reportOf({ findings, allowed, documents, today }: Outcome, project: Project): string {
  return REPORTS.pretty.write({
    today,
    findings,
    documents: documents.length,
    allowed: allowed.length,
    maxFindings: MOST_SHOWN,
    textOf: (file) => project.source.read(file),
    ruleUrl: (rule) => ruleAddress(rule, homepage),
    ruleInfo: (rule) =>
      CATALOGUE.get(rule) ?? project.config.ownRules.find(({ id }) => id === rule),
  })
}

/** Errors as errors, warnings as warnings; without findings, the one line that says so. */
export function tell({ outcome, report, errors }: Checked, logger: Logger): void {
  if (errors > 0) logger.error(`\n${report}`)
  else if (outcome.findings.length > 0) logger.warn(`\n${report}`)
  else logger.info(report.trim())
}

export interface Logger {
  error(message: string): void
  warn(message: string): void
  info(message: string): void
}
