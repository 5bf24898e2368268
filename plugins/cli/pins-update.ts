import type { Command } from 'commander'
import { code, count } from '../basics/wording.ts'
import { type PinsUpdate, updatePins } from '../commands/pins/update-pins.ts'
import { type ProjectsUpdate, updateProjects } from '../commands/pins/update-projects.ts'
import type { Component } from '../links/pinned/docs-version.ts'
import { type CheckedProject, checkFrom, type GlobalOptions } from './options/global-options.ts'
import { namedComponent } from './options/named-component.ts'
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
    .argument(
      '[name]',
      'a component or a project elsewhere; without it, all that are linked or locked',
    )
    .description(
      'fetch inventories and projects, and lock them; only this and `issues update` use the network',
    )
    .option('--to <version>', 'also fetch this version, to prepare a bump')
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const options: UpdateOptions = command.optsWithGlobals()
      const { project, outcome } = await checkFrom(options, terminal)
      const named = subjectOf(name, { project, outcome })
      const { fetch } = terminal
      const common = { to: options.to, now: new Date(), fetch, onWait: terminal.err }
      const update = await withProgress(terminal, 'Fetching inventories', async () => ({
        pins: named?.project
          ? NOTHING
          : await updatePins(project, outcome, { ...common, ...named }),
        projects: named?.component
          ? NOTHING
          : await updateProjects(project, { ...common, ...named }),
      }))
      printUpdate(update, terminal)
      const failed = [...update.pins.failed, ...update.projects.failed]
      exitWith(failed.length > 0 ? 2 : 0)
    })
}

const NOTHING = { fetched: [], failed: [] }

interface Update {
  readonly pins: PinsUpdate
  readonly projects: ProjectsUpdate
}

/** Returns the project elsewhere or the component that an argument names. */
export function subjectOf(
  name: string | undefined,
  { project, outcome }: CheckedProject,
): { readonly project?: string; readonly component?: Component } | undefined {
  if (name === undefined) return undefined
  if (Object.hasOwn(project.config.projects, name)) return { project: name }
  const projects = Object.keys(project.config.projects)
  return { component: namedComponent(outcome.graph, name, projects) }
}

function printUpdate({ pins, projects }: Update, terminal: Terminal): void {
  const fetched = [
    ...pins.fetched.map((each) => ({ ...each, name: each.entry.component })),
    ...projects.fetched.map((each) => ({ ...each, name: each.entry.project })),
  ]
  const rows = fetched.map(({ name, entry, change }) => [
    name,
    entry.version,
    change,
    count(entry.bytes, 'byte'),
    `${entry.header.project} ${entry.header.version}`.trim(),
    entry.url,
  ])
  const failed = [...pins.failed.map(failedPin), ...projects.failed]
  const head = ['name', 'version', 'lock', 'size', 'says it is', 'from']
  if (rows.length > 0) terminal.out(table(head, rows))
  else if (failed.length === 0)
    terminal.err('Nothing to fetch: no link leads to an inventory, and no project is named.\n')
  for (const { name, entry, faults } of fetched) {
    const [first] = faults
    if (first === undefined) continue
    const sentence = typeof first === 'string' ? first : first.message
    const odd = count(faults.length, 'fault')
    terminal.err(`${name} ${entry.version}: ${odd}; the first: ${sentence}\n`)
  }
  for (const { name, reason } of failed) terminal.err(`Cannot lock ${code(name)}: ${reason}\n`)
}

function failedPin({ pin, reason }: PinsUpdate['failed'][number]) {
  return { name: `${pin.component} ${pin.version}`, reason }
}
