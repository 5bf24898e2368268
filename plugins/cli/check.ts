import type { Command } from 'commander'
import { code, count } from '../basics/wording.ts'
import { applyFixes } from '../commands/apply-fixes.ts'
import { inChosenFiles } from '../commands/chosen-files.ts'
import { shrinkBaseline } from '../commands/record-baseline.ts'
import { leaveLoopsAsTheyAre } from '../outside/compiled-code.ts'
import { machineDay } from '../outside/machine-day.ts'
import {
  addTargetOptions,
  type CheckTarget,
  type TargetOptions,
  targetOf,
} from './options/check-target.ts'
import {
  projectFrom,
  type SummarisedProject,
  summaryFrom,
  withDiagrams,
} from './options/global-options.ts'
import { addReportOptions, printReport, type ReportOptions } from './options/report.ts'
import type { Terminal } from './terminal/terminal.ts'
import { watchDocuments } from './watching.ts'

interface CheckOptions extends ReportOptions, TargetOptions {
  readonly base?: string
  readonly newSince?: string
  readonly watch: boolean
}

export function addCheck(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  addReportOptions(addTargetOptions(program.command('check')))
    .description('check every document and report every mistake')
    .option('--base <revision>', 'also check what changed since this revision: histories, ids')
    .option('--new-since <revision>', 'report only what this revision did not have')
    .option('--watch', 'check again after each change, until Ctrl+C', false)
    .option('--fix', 'fix the mistakes that have only one fix, then check again', false)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], _: unknown, command: Command) => {
      const options: CheckOptions = command.optsWithGlobals()
      const target = await targetOf(paths, options, terminal)
      const whole = { ...withDiagrams(options, target.root, terminal), replaced: target.replaced }
      const check = () => chosenFrom(target, whole, terminal)
      if (options.watch) return watchChecks(check, { options: whole, terminal })
      leaveLoopsAsTheyAre()
      const found = options.fix ? await fixAll(check, terminal) : await check()
      const shrinks = target.chosen.length === 0 && (options.fix || isOfToday(options, terminal))
      const { project, summary } = shrinks ? withoutGone(found, terminal) : found
      exitWith(printReport(summary, project, { options, terminal }))
    })
}

interface Asked {
  readonly options: CheckOptions
  readonly terminal: Terminal
}

/** Reports again after each change. A watch ends without a verdict. */
async function watchChecks(
  check: () => Promise<SummarisedProject>,
  { options, terminal }: Asked,
): Promise<void> {
  if (options.fix || options.stdin)
    throw new Error('Expected `--watch` without `--fix` and `--stdin`.')
  const project = await projectFrom(options, terminal)
  const checked = async () => {
    const { summary, project } = await check()
    return () => void printReport(summary, project, { options, terminal })
  }
  await watchDocuments(project, checked, terminal)
}

/** Checks the whole project, and returns the part of the findings that was asked for. */
async function chosenFrom(
  { chosen }: CheckTarget,
  options: Parameters<typeof summaryFrom>[0],
  terminal: Terminal,
): Promise<SummarisedProject> {
  const found = await summaryFrom(options, terminal)
  if (chosen.length === 0) return found
  const where = { root: found.project.root, cwd: terminal.cwd }
  const { summary, without } = inChosenFiles(found.summary, chosen, where)
  for (const path of without) terminal.err(`${code(path)} is not a document of this project.\n`)
  return { ...found, summary }
}

/** The most times that a project is checked again, since one edit may show the next mistake. */
const MOST_ROUNDS = 10

/** Applies all fixes, until none is left. Returns what the last check found. */
async function fixAll(
  check: () => Promise<SummarisedProject>,
  { err }: Terminal,
): Promise<SummarisedProject> {
  let found = await check()
  let made = 0
  const changed = new Set<string>()
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { edits, files } = applyFixes(found.project.root, found.summary.findings)
    if (edits === 0) break
    made += edits
    for (const file of files) changed.add(file)
    found = await check()
  }
  if (made > 0) err(`Made ${count(made, 'edit')} in ${count(changed.size, 'file')}.\n`)
  else if (found.summary.findings.length > 0) err('Made no edit: no finding has only one fix.\n')
  return found
}

/**
 * Says whether a check shows a person how the project is today, so that its baseline may lose what is
 * gone. A machine's check writes nothing, and neither does one of another day or configuration.
 */
function isOfToday(options: CheckOptions, { env }: Terminal): boolean {
  const isOther = options.config !== undefined || options.configFrom !== undefined
  const isPart = options.stdin || options.newSince !== undefined
  const isMachine = options.format !== 'pretty' || MACHINES.some((name) => env[name])
  return !isOther && !isPart && !isMachine && options.today === machineDay()
}

/** The variables that services which run checks set. */
const MACHINES = ['CI', 'GITHUB_ACTIONS', 'TF_BUILD', 'JENKINS_URL', 'TEAMCITY_VERSION']

/** Removes from the baseline what is gone, unless the file cannot be written. */
function withoutGone(found: SummarisedProject, terminal: Terminal): SummarisedProject {
  const { project, summary } = found
  const removed = written(() => shrinkBaseline(project, summary))
  if (removed === undefined) return found
  if (removed > 0) terminal.err(`Removed ${count(removed, 'finding')} from the baseline.\n`)
  return { project, summary: { ...summary, gone: [] } }
}

function written(write: () => number): number | undefined {
  try {
    return write()
  } catch {
    return undefined
  }
}

const EXAMPLES = `
Examples:
  milepost check
  milepost check content/rfcs/0007-more-shards.md
  milepost check 'content/roadmap/**' --quiet
  milepost check --stdin --path content/process/plan.md < draft.md
  milepost check --format github --strict
  milepost check --base origin/main
  milepost check --new-since origin/main
  milepost check --fix
  milepost check --watch
  milepost check ../other-project --today 2027-01-01

With paths, the whole project is read, and only the findings in those files are reported.
Exit codes: 0 clean, 1 errors found (with --strict, also warnings), 2 could not run.`
