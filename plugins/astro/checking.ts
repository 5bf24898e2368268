import type { Day } from '../basics/calendar.ts'
import type { Finding } from '../basics/finding.ts'
import { MessageError } from '../basics/message-error.ts'
import { count } from '../basics/wording.ts'
import type { DiagramCheck, Outcome } from '../engine/check.ts'
import type { CheckedVersion } from '../engine/check-project.ts'
import { type Opening, openVersions } from '../engine/opening.ts'
import type { Project } from '../engine/project.ts'
import { report } from '../engine/report.ts'
import { passedOverNotice } from '../links/addresses/site-version.ts'
import { pictureCache } from '../outside/files/picture-cache.ts'
import { diagramFindings } from '../rendering/diagram-findings.ts'
import type { Logger } from './site-log.ts'

/** The outcome of a check, with all its findings as a report for people. */
export interface SiteReport {
  readonly outcome: Outcome
  /** The versions of the site, the work tree first. */
  readonly siteVersions: readonly CheckedVersion[]
  readonly report: string
  readonly errors: number
  /**
   * The reports of released versions. Old branches cannot follow today's rules, so only findings
   * that no exception covers count as errors.
   */
  readonly versions: readonly VersionReport[]
  readonly notices: readonly string[]
}

export interface VersionReport {
  readonly name: string
  readonly findings: number
  /** The report of documents that may not be published; undefined when there are none. */
  readonly refused: string | undefined
}

/** Opens the project of a site and checks its diagrams. */
export function openForSite(project: Project, today: Day): Promise<Opening> {
  return openVersions(project, { today, diagrams: siteDiagrams(project) })
}

/** Returns the check of diagrams, which keeps each picture for the pages. */
export function siteDiagrams({ root }: Pick<Project, 'root'>): DiagramCheck {
  return diagramFindings({ cache: pictureCache(root) })
}

/** Returns the findings of an opened project as a report. */
export function siteReport({ versions: siteVersions, notices }: Opening): SiteReport {
  const [next, ...released] = siteVersions
  if (!next) throw new Error('A site has at least the version of its work tree.')
  const { outcome } = next
  const isError = ({ severity }: Finding) => severity === 'error'
  const refused = released.map(({ outcome: { neverShown } }) => neverShown)
  return {
    outcome,
    siteVersions,
    report: reportOf(outcome.findings, next),
    errors: outcome.findings.filter(isError).length + refused.flat().length,
    versions: released.map((siteVersion, at) => versionReport(siteVersion, refused[at] ?? [])),
    notices,
  }
}

function versionReport(siteVersion: CheckedVersion, refused: readonly Finding[]): VersionReport {
  const report = refused.length > 0 ? reportOf(refused, siteVersion) : undefined
  return { name: siteVersion.name, findings: siteVersion.outcome.findings.length, refused: report }
}

function reportOf(findings: readonly Finding[], { outcome }: CheckedVersion) {
  return report({ ...outcome, findings })
}

/** Logs errors as errors and warnings as warnings. Without findings, logs one line that says so. */
export function logReport(
  { outcome, siteVersions, report, versions, notices }: SiteReport,
  log: Logger,
): void {
  for (const notice of notices) log.warn(notice)
  const passedOver = siteVersions.flatMap((siteVersion) => siteVersion.passedOver ?? [])
  if (passedOver.length > 0) log.info(passedOver.map(passedOverNotice).join('\n'))
  for (const { name, findings, refused } of versions) {
    if (refused !== undefined) log.error(`In version ${name}:\n\n${refused}`)
    else if (findings > 0) log.info(`Version ${name} has ${count(findings, 'finding')}.`)
  }
  if (outcome.findings.some(({ severity }) => severity === 'error')) log.error(`\n${report}`)
  else if (outcome.findings.length > 0) log.warn(`\n${report}`)
  else log.info(report.trim())
}

/** Prints every finding. Errors end the build before any page is written. */
export function checkOrStop(opening: Opening, log: Logger): readonly CheckedVersion[] {
  const report = siteReport(opening)
  logReport(report, log)
  if (report.errors > 0) throw stopped(report.errors)
  return report.siteVersions
}

/**
 * Makes the error that ends the build. It has no stack, since the report has been printed already.
 */
function stopped(errors: number): Error {
  return new MessageError(`${count(errors, 'error')} in what is published; no page was written.`)
}
