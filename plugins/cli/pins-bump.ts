import type { Command } from 'commander'
import { code, count, enumerate } from '../basics/wording.ts'
import { applyBump } from '../commands/pins/apply-bump.ts'
import { type Move, planBump } from '../commands/pins/bump-pins.ts'
import { namedComponent } from './named-component.ts'
import { checkFrom } from './options.ts'
import { addReportOptions, printReport, type ReportOptions } from './report.ts'
import { table } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

interface BumpOptions extends ReportOptions {
  readonly to: string
  readonly apply: boolean
}

export function addBump(pins: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  addReportOptions(pins.command('bump'))
    .argument('[component]', 'without it, all components that follow the release line')
    .description('list the links that another version breaks; with --apply, move to it')
    .requiredOption('--to <version>', 'the version to move to; it must be locked')
    .option('--apply', 'rewrite the pins of the components and the lock', false)
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const options: BumpOptions = command.optsWithGlobals()
      const { project, outcome } = await checkFrom(options, terminal)
      const component = name === undefined ? undefined : namedComponent(outcome.graph, name)
      const bump = planBump(outcome, project.config, { to: options.to, component })
      if (options.format === 'pretty') terminal.out(movesTable(bump.moves))
      const { today, documents } = outcome
      const summary = { today, documents: documents.length, findings: bump.findings, allowed: 0 }
      exitWith(printReport(summary, project, { options, terminal }))
      const moved = options.apply
        ? await applyBump(project, bump, { onWait: terminal.err })
        : undefined
      terminal.err(sentence(bump.moves, moved, options.to))
    })
}

function movesTable(moves: readonly Move[]): string {
  const rows = moves.map(({ component, from = '–', to, affected, broken }) => [
    component.id,
    `${from} → ${to}`,
    count(affected, 'link'),
    `${broken} ${broken === 1 ? 'breaks' : 'break'}`,
  ])
  return `${table(['component', 'version', 'links', 'of them'], rows)}\n`
}

function sentence(all: readonly Move[], moved: readonly Move[] | undefined, to: string): string {
  if (!moved) return 'Nothing was written; `--apply` moves the pins.\n'
  const rest = all.filter((move) => !moved.includes(move))
  const there = rest.filter((move) => move.from === to)
  const following = rest.filter((move) => move.from !== to)
  return [
    moved.length > 0 ? `${count(moved.length, 'pin')} moved to ${code(to)}.\n` : '',
    there.length > 0 ? `Links to ${namesOf(there)} lead to ${code(to)} already.\n` : '',
    following.length > 0
      ? `${waiting(following)}, and will with the release of ${code(to)}.\n`
      : '',
  ].join('')
}

function waiting(moves: readonly Move[]): string {
  const follow = moves.length === 1 ? 'follows the release line' : 'follow the release line'
  return `${namesOf(moves)} ${follow} without a pin`
}

function namesOf(moves: readonly Move[]): string {
  return enumerate(
    moves.map(({ component }) => code(component.id)),
    'and',
  )
}
