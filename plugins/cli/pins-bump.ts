import type { Command } from 'commander'
import { code, count, enumerate } from '../basics/wording.ts'
import { applyBump } from '../commands/pins/apply-bump.ts'
import { type Move, planBump } from '../commands/pins/bump-pins.ts'
import { applyProjectBump, planProjectBump } from '../commands/pins/bump-project.ts'
import { type CheckedProject, checkFrom } from './options/global-options.ts'
import { addReportOptions, printReport, type ReportOptions } from './options/report.ts'
import { subjectOf } from './pins-update.ts'
import { table } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

interface BumpOptions extends ReportOptions {
  readonly to: string
  readonly apply: boolean
}

export function addBump(pins: Command, terminal: Terminal, exitWith: (code: number) => void): void {
  addReportOptions(pins.command('bump'))
    .argument(
      '[name]',
      'a component or a project elsewhere; without it, all components of the release line',
    )
    .description('list the links that another version breaks; with --apply, move to it')
    .requiredOption('--to <version>', 'the version to move to; it must be locked')
    .option('--apply', 'rewrite the pins of the components and the lock', false)
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      const options: BumpOptions = command.optsWithGlobals()
      const { project, outcome } = await checkFrom(options, terminal)
      const named = subjectOf(name, { project, outcome })
      if (named?.project !== undefined)
        return exitWith(await bumpProject(named.project, { project, outcome, options, terminal }))
      const component = named?.component
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

interface ProjectMove extends CheckedProject {
  readonly options: BumpOptions
  readonly terminal: Terminal
}

/** Shows what another version of a project elsewhere breaks; with `--apply`, moves to it. */
async function bumpProject(
  name: string,
  { project, outcome, options, terminal }: ProjectMove,
): Promise<number> {
  const { to, today, cache: cached } = options
  const plan = { name, to, today, cached, mayBeEmpty: true }
  const bump = await planProjectBump(project, outcome, plan)
  const { findings, affected, from = '–' } = bump
  const broken = findings.filter(({ rule }) => rule === 'unknown-reference').length
  const row = [name, `${from} → ${to}`, count(affected, 'link'), breaks(broken)]
  if (options.format === 'pretty')
    terminal.out(`${table(['project', 'version', 'links', 'of them'], [row])}\n`)
  const summary = {
    today: outcome.today,
    documents: outcome.documents.length,
    findings,
    allowed: 0,
  }
  const exit = printReport(summary, project, { options, terminal })
  const isMoved = options.apply && (await applyProjectBump(project, bump, { onWait: terminal.err }))
  if (isMoved) terminal.err(`${code(name)} moved to ${code(to)}.\n`)
  else if (options.apply) terminal.err(`${code(name)} is at ${code(to)} already.\n`)
  else terminal.err(UNWRITTEN)
  return exit
}

const UNWRITTEN = 'Nothing was written; `--apply` moves the pins.\n'

function breaks(broken: number): string {
  return `${broken} ${broken === 1 ? 'breaks' : 'break'}`
}

function movesTable(moves: readonly Move[]): string {
  const rows = moves.map(({ component, from = '–', to, affected, broken }) => [
    component.id,
    `${from} → ${to}`,
    count(affected, 'link'),
    breaks(broken),
  ])
  return `${table(['component', 'version', 'links', 'of them'], rows)}\n`
}

function sentence(all: readonly Move[], moved: readonly Move[] | undefined, to: string): string {
  if (!moved) return UNWRITTEN
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
