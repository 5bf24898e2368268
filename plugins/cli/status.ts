import { type Command, Option } from 'commander'
import { count } from '../basics/wording.ts'
import { URGENCIES, type Urgency } from '../kinds/day-state.ts'
import { type ClockRow, clockRows } from '../views/clock-rows.ts'
import { checkFrom, type GlobalOptions } from './options/global-options.ts'
import { table } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

interface StatusOptions extends GlobalOptions {
  readonly format: 'table' | 'json'
  readonly failOn?: Urgency
}

export function addStatus(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  program
    .command('status')
    .description('list what is overdue, due soon, at risk, due to retire, or losing support')
    .addOption(
      new Option('--format <format>', 'the output format')
        .choices(['table', 'json'])
        .default('table'),
    )
    .addOption(
      new Option('--fail-on <urgency>', 'exit 1 if something is this urgent or more').choices(
        URGENCIES,
      ),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (_: unknown, command: Command) => {
      const options: StatusOptions = command.optsWithGlobals()
      const { outcome } = await checkFrom(options, terminal)
      const rows = clockRows(outcome.graph, outcome.today)
      if (options.format === 'json') terminal.json(asValue(rows, outcome.today))
      else terminal.out(asText(rows, outcome.today))
      exitWith(fails(rows, options.failOn) ? 1 : 0)
    })
}

const EXAMPLES = `
Examples:
  milepost status
  milepost status --today 2027-01-01
  milepost status --fail-on must --format json`

function fails(rows: readonly ClockRow[], failOn: Urgency | undefined): boolean {
  if (failOn === undefined) return false
  const worst = URGENCIES.indexOf(failOn)
  return rows.some(({ urgency }) => URGENCIES.indexOf(urgency) <= worst)
}

function asText(rows: readonly ClockRow[], today: string): string {
  if (rows.length === 0) return `Nothing is urgent on ${today}.\n`
  const cells = rows.map((row) => [row.urgency, row.key, row.state, row.on ?? '', row.evidence])
  const head = ['urgency', 'document', 'state', 'day', 'evidence']
  return `${table(head, cells)}\n${count(rows.length, 'clock')} on ${today}.\n`
}

function asValue(rows: readonly ClockRow[], today: string): unknown {
  const clocks = rows.map(({ on, ...row }) => ({ ...row, on: on ?? null }))
  return { version: 1, today, clocks }
}
