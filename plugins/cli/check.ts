import type { Command } from 'commander'
import { code, count } from '../basics/wording.ts'
import { applyFixes } from '../commands/apply-fixes.ts'
import { inChosenFiles } from '../commands/chosen-files.ts'
import { shrinkBaseline } from '../commands/record-baseline.ts'
import { addTargetOptions, type CheckTarget, type TargetOptions, targetOf } from './check-target.ts'
import { type SummarisedProject, summaryFrom, withDiagrams } from './options.ts'
import { addReportOptions, printReport, type ReportOptions } from './report.ts'
import type { Terminal } from './terminal/terminal.ts'

interface CheckOptions extends ReportOptions, TargetOptions {
  readonly base?: string
  readonly newSince?: string
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
    .option('--fix', 'fix the mistakes that have only one fix, then check again', false)
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], _: unknown, command: Command) => {
      const options: CheckOptions = command.optsWithGlobals()
      const target = await targetOf(paths, options, terminal)
      const whole = { ...withDiagrams(options, target.root, terminal), replaced: target.replaced }
      const found = await chosenFrom(target, whole, terminal)
      const isMended = options.fix && mendAll(found, terminal)
      const again = isMended ? await chosenFrom(target, whole, terminal) : found
      const isWhole = options.fix && target.chosen.length === 0
      const { project, summary } = isWhole ? withoutGone(again, terminal) : again
      exitWith(printReport(summary, project, { options, terminal }))
    })
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
  for (const path of without) terminal.err(`${code(path)} is no document of this project.\n`)
  return { ...found, summary }
}

/** Applies all fixes. Returns true when a file has changed. */
function mendAll({ project, summary }: SummarisedProject, terminal: Terminal): boolean {
  const { edits, files } = applyFixes(project.root, summary.findings)
  if (edits === 0) {
    if (summary.findings.length > 0) terminal.err('Made no edit: no finding has only one fix.\n')
    return false
  }
  terminal.err(`Made ${count(edits, 'edit')} in ${count(files.length, 'file')}.\n`)
  return true
}

/** Removes from the baseline what is gone. */
function withoutGone(
  { project, summary }: SummarisedProject,
  terminal: Terminal,
): SummarisedProject {
  const removed = shrinkBaseline(project, summary)
  if (removed > 0) terminal.err(`Removed ${count(removed, 'finding')} from the baseline.\n`)
  return { project, summary: { ...summary, gone: [] } }
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
  milepost check ../other-project --today 2027-01-01

With paths, the whole project is read, and only the findings in those files are reported.
Exit codes: 0 clean, 1 errors found (with --strict, also warnings), 2 could not run.`
