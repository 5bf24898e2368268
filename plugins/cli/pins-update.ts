import type { Command } from 'commander'
import { code, count } from '../basics/wording.ts'
import { type PinsUpdate, updatePins } from '../commands/pins/update-pins.ts'
import { namedComponent } from './named-component.ts'
import { checkFrom, type GlobalOptions } from './options.ts'
import { withProgress } from './terminal/progress.ts'
import { table } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

interface UpdateOptions extends GlobalOptions {
  readonly to?: string
}

export function addUpdate(
  pins: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  pins
    .command('update')
    .argument('[component]', 'without it, all components that links lead to or that are locked')
    .description('fetch inventories and lock them; no other command uses the network')
    .option('--to <version>', 'also fetch this version, to prepare a bump')
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const options: UpdateOptions = command.optsWithGlobals()
      const { project, outcome } = await checkFrom(options, terminal)
      const component = name === undefined ? undefined : namedComponent(outcome.graph, name)
      const { fetch } = terminal
      const wanted = { component, to: options.to, now: new Date(), fetch, onWait: terminal.err }
      const update = await withProgress(terminal, 'Fetching inventories', () =>
        updatePins(project, outcome, wanted),
      )
      tell(update, terminal)
      exitWith(update.failed.length > 0 ? 2 : 0)
    })
}

function tell({ fetched, failed }: PinsUpdate, terminal: Terminal): void {
  const rows = fetched.map(({ entry, change }) => [
    entry.component,
    entry.version,
    change,
    count(entry.bytes, 'byte'),
    `${entry.header.project} ${entry.header.version}`.trim(),
    entry.url,
  ])
  const head = ['component', 'version', 'lock', 'size', 'says it is', 'from']
  if (rows.length > 0) terminal.out(table(head, rows))
  else if (failed.length === 0) terminal.err('Nothing to fetch: no link leads to an inventory.\n')
  for (const { entry, faults } of fetched) {
    const [first] = faults
    if (!first) continue
    const odd = count(faults.length, 'fault')
    terminal.err(`${entry.component} ${entry.version}: ${odd}; the first: ${first.message}\n`)
  }
  for (const { pin, reason } of failed) {
    terminal.err(`Cannot lock ${code(`${pin.component} ${pin.version}`)}: ${reason}\n`)
  }
}
