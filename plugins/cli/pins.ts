import { resolve } from 'node:path'
import type { Command } from 'commander'
import { code, count, enumerate } from '../basics/wording.ts'
import { applyFixes } from '../commands/apply-fixes.ts'
import { checkElsewhere } from '../commands/pins/check-elsewhere.ts'
import { checkPins } from '../commands/pins/check-pins.ts'
import { diskSource } from '../outside/sources/disk-source.ts'
import { checkFrom } from './options/global-options.ts'
import { addReportOptions, printReport, type ReportOptions } from './options/report.ts'
import { addBump } from './pins-bump.ts'
import { addUpdate } from './pins-update.ts'
import type { Terminal } from './terminal/terminal.ts'

export function addPins(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  const pins = program.command('pins').description('the versions of docs that links lead to')
  addUpdate(pins, terminal, exitWith)
  addCheck(pins, terminal, exitWith)
  addBump(pins, terminal, exitWith)
  pins.addHelpText('after', EXAMPLES)
}

const EXAMPLES = `
Examples:
  milepost pins update
  milepost pins update flytekit --to 1.4
  milepost pins check
  milepost pins check --in ../other-repository --fix
  milepost pins bump --to 1.4
  milepost pins bump --to 1.4 --apply
  milepost pins update gov`

interface CheckOptions extends ReportOptions {
  readonly in?: string
  readonly fix: boolean
}

function addCheck(pins: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  addReportOptions(pins.command('check'))
    .description('compare lock, copies, pins and releases; does not use the network')
    .option(
      '--in <folder>',
      'compare the settings of docs in another repository instead: conf.py, myst.yml, mkdocs.yml',
    )
    .option('--fix', 'with --in, write the addresses that the policy means', false)
    .action(async (_: unknown, command: Command) => {
      const options: CheckOptions = command.optsWithGlobals()
      if (options.in !== undefined) return exitWith(await checkIn(options.in, options, terminal))
      if (options.fix) throw new Error('Use `--fix` together with `--in`.')
      const { project, outcome } = await checkFrom(options, terminal)
      const { today, documents } = outcome
      const findings = await checkPins(project, outcome)
      const summary = { today, documents: documents.length, findings, allowed: 0 }
      exitWith(printReport(summary, project, { options, terminal }))
    })
}

/** Compares the settings of another repository. Returns the exit code. */
async function checkIn(folder: string, options: CheckOptions, terminal: Terminal): Promise<number> {
  const { project, outcome } = await checkFrom(options, terminal)
  const root = resolve(terminal.cwd, folder)
  const source = diskSource(root, '.')
  const { files, findings } = checkElsewhere(source, outcome)
  if (files.length === 0) throw new Error(`Cannot find settings of docs in ${code(folder)}.`)
  const fixed = options.fix ? applyFixes(root, findings) : { edits: 0, files: [] }
  const left = options.fix ? checkElsewhere(source, outcome).findings : findings
  const summary = { today: outcome.today, documents: files.length, findings: left, allowed: 0 }
  const elsewhere = { ...project, root, source }
  if (fixed.edits > 0)
    terminal.err(
      `Wrote ${count(fixed.edits, 'address', 'addresses')} in ${enumerate(fixed.files.map(code), 'and')}.`,
    )
  return printReport(summary, elsewhere, { options, terminal })
}
