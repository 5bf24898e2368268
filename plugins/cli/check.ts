import { resolve } from 'node:path'
import type { Command } from 'commander'
import { count } from '../basics/wording.ts'
import { applyFixes } from '../commands/apply-fixes.ts'
import { pictureCache } from '../outside/files/picture-cache.ts'
import { diagramFindings } from '../rendering/diagram-findings.ts'
import { type SummarisedProject, summaryFrom } from './options.ts'
import { addReportOptions, printReport, type ReportOptions } from './report.ts'
import type { Terminal } from './terminal/terminal.ts'

interface CheckOptions extends ReportOptions {
  readonly base?: string
  readonly fix: boolean
}

export function addCheck(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  addReportOptions(program.command('check'))
    .description('check every document and report every mistake')
    .argument('[root]', 'the project')
    .option('--base <revision>', 'also check what changed since this revision: histories, ids')
    .option('--fix', 'fix the mistakes that have only one fix, then check again', false)
    .addHelpText('after', EXAMPLES)
    .action(async (root: string | undefined, _: unknown, command: Command) => {
      const options: CheckOptions = command.optsWithGlobals()
      const whole = withDiagrams(options, resolve(terminal.cwd, root ?? options.root), terminal)
      const found = await summaryFrom(whole, terminal)
      const isMended = options.fix && mendAll(found, terminal)
      const { project, summary } = isMended ? await summaryFrom(whole, terminal) : found
      exitWith(printReport(summary, project, { options, terminal }))
    })
}

/** Applies all fixes. Returns true when a file has changed. */
function mendAll({ project, summary }: SummarisedProject, terminal: Terminal): boolean {
  const { edits, files } = applyFixes(project.root, summary.findings)
  if (edits === 0) return false
  terminal.err(`Made ${count(edits, 'edit')} in ${count(files.length, 'file')}.\n`)
  return true
}

function withDiagrams(options: CheckOptions, root: string, { err }: Terminal) {
  const cache = options.cache ? pictureCache(root) : undefined
  const unchecked = (reason: string) => err(`Diagrams are not checked. ${reason}\n`)
  return { ...options, root, diagrams: diagramFindings({ cache, unchecked }) }
}

const EXAMPLES = `
Examples:
  milepost check
  milepost check --format github --strict
  milepost check --base origin/main
  milepost check --fix
  milepost check ../other-project --today 2027-01-01

Exit codes: 0 clean, 1 errors found (with --strict, also warnings), 2 could not run.`
