import type { Command } from 'commander'
import { code } from '../../basics/wording.ts'
import { takeStep } from '../../commands/status-step.ts'
import { reportContext } from '../../engine/report.ts'
import { REPORTS } from '../../reports/index.ts'
import { visible } from '../../reports/visible.ts'
import { checkFrom, type GlobalOptions } from '../options/global-options.ts'
import { painter } from '../terminal/painter.ts'
import type { Terminal } from '../terminal/terminal.ts'

interface StepOptions extends GlobalOptions {
  readonly target?: string
  readonly note?: string
}

export function addStep(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  program
    .command('step')
    .argument('<id>', 'the document: `faster-startup`, `rfc:81`')
    .argument('<status>', 'its new status')
    .description('give a document a new status, with a step in its history where it has one')
    .option('--target <when>', 'the new due date: `2027-Q1`, `2027-03-31`, `1.3`')
    .option('--note <text>', 'the reason')
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, status: string, _: unknown, command: Command) => {
      const options: StepOptions = command.optsWithGlobals()
      const { project, outcome } = await checkFrom(options, terminal)
      const { target, note, cache: cached } = options
      const step = { id, status, target, note, cached }
      const { file, from, errors, outcome: after } = await takeStep(project, outcome, step)
      if (errors.length === 0) {
        terminal.out(`${visible(file)}: ${from} → ${status}\n`)
        return
      }
      const paint = painter(terminal.colors && options.color)
      const context = { ...reportContext(after), paint }
      const found = { today: after.today, documents: 1, findings: errors, allowed: 0 }
      terminal.report(REPORTS.pretty.write({ ...found, ...context }))
      terminal.err(`Nothing was written: ${code(file)} would have these mistakes.\n`)
      exitWith(1)
    })
}

const EXAMPLES = `
Examples:
  milepost step faster-startup in-progress
  milepost step faster-startup delayed --target 2027-Q1 --note "The new parser is late."
  milepost step wg-migration retired

The day of the step is today, or the day of --today. The command checks the result before it writes.`
