import { join } from 'node:path/posix'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Finding } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import type { Project } from '../../engine/project.ts'
import { type OutcomeSummary, reportContext } from '../../engine/report.ts'
import { appendReport } from '../../outside/files/appended-report.ts'
import { projectHome } from '../../outside/git/project-home.ts'
import { githubSummary } from '../../reports/github-summary.ts'
import { REPORTS, type ReportFormat, type ReportName } from '../../reports/index.ts'
import type { ReportInput } from '../../reports/input.ts'
import { painter } from '../terminal/painter.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { GlobalOptions } from './global-options.ts'

/** The options of every command that reports findings. */
export interface ReportOptions extends GlobalOptions {
  readonly format: ReportName
  readonly maxFindings: number
  readonly strict: boolean
  readonly quiet: boolean
}

export function addReportOptions(command: Command): Command {
  const formats = Object.entries(REPORTS).map(([name, report]) => `${name} (${report.help})`)
  const format = new Option('--format <format>', formats.join('; ')).choices(Object.keys(REPORTS))
  return command
    .addOption(format.default('pretty'))
    .option('--max-findings <number>', 'show at most this many findings', wholeNumber, 1_000)
    .option('--strict', 'warnings also fail the check', false)
    .option('--quiet', 'print only what fails the check, and nothing when nothing does', false)
}

/** Findings as a report shows them: of a check, or of a change. */
type ReportedFindings = Pick<OutcomeSummary, 'today' | 'documents' | 'findings' | 'allowed'> &
  Pick<ReportInput, 'subject' | 'passedOver' | 'held' | 'gone'>

/** The options of a report, and the terminal it goes to. */
interface Order {
  readonly options: ReportOptions
  readonly terminal: Terminal
}

/**
 * Prints the report. Returns the exit code 1 when a finding fails the run. Files of a report for a
 * code host are named from the root of the repository; those of a report about a change are
 * already.
 */
export function printReport(
  found: ReportedFindings,
  project: Project,
  { options, terminal }: Order,
): number {
  const { format, strict, quiet, color, maxFindings } = options
  const paint = painter(terminal.colors && color && format === 'pretty')
  const { write, ofRepository, isForPeople }: ReportFormat = REPORTS[format]
  const isWithin = ofRepository && found.subject === undefined
  const folder = isWithin ? projectHome(project.root).folder : ''
  const fails = ({ severity }: Finding) =>
    severity === 'error' || (strict && severity === 'warning')
  const shown = quiet ? found.findings.filter(fails) : found.findings
  const findings = shown.map(inFolder(folder))
  const config = join(folder, project.config.file ?? 'milepost.config.ts')
  const input = { ...found, ...reportContext(project), config, findings, paint, maxFindings }
  if (!quiet || shown.length > 0 || !isForPeople) terminal.report(write(input))
  const summary = terminal.env['GITHUB_STEP_SUMMARY']
  if (format === 'github' && summary) appendReport(summary, githubSummary(input))
  return found.findings.some(fails) ? 1 : 0
}

/** Returns a function that puts a folder before the files of a finding. */
function inFolder(folder: string) {
  return ({ file, related, fix, ...finding }: Finding): Finding => ({
    ...finding,
    file: join(folder, file),
    ...given({ fix: fix?.file === undefined ? fix : { ...fix, file: join(folder, fix.file) } }),
    ...given({ related: related?.map((other) => ({ ...other, file: join(folder, other.file) })) }),
  })
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(text)
}
