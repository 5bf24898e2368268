import type { Command } from 'commander'
import { checkPins } from '../commands/pins/check-pins.ts'
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
  milepost pins bump --to 1.4
  milepost pins bump --to 1.4 --apply
  milepost pins update gov`

function addCheck(pins: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  addReportOptions(pins.command('check'))
    .description('compare lock, copies, pins and releases; does not use the network')
    .action(async (_: unknown, command: Command) => {
      const options: ReportOptions = command.optsWithGlobals()
      const { project, outcome } = await checkFrom(options, terminal)
      const { today, documents } = outcome
      const findings = await checkPins(project, outcome)
      const summary = { today, documents: documents.length, findings, allowed: 0 }
      exitWith(printReport(summary, project, { options, terminal }))
    })
}
