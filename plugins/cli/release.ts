import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Day } from '../basics/calendar.ts'
import { alternatives, code, count, didYouMean } from '../basics/wording.ts'
import type { Forecast } from '../clocks/forecast.ts'
import { type Backports, backports } from '../clocks/releases/backports.ts'
import { lineClocks } from '../clocks/releases/line-states.ts'
import { missingBackports } from '../clocks/releases/missing-backports.ts'
import { nextVersions } from '../clocks/releases/next-version.ts'
import { releaseHistory } from '../clocks/releases/release-documents.ts'
import type { ReleaseHistory } from '../clocks/releases/release-history.ts'
import { backportsInGit } from '../commands/backports-in-git.ts'
import type { Outcome } from '../engine/check.ts'
import { forecastData, forecastOf, forecastText, MOST_REASONS } from '../views/forecast-row.ts'
import { componentHistory, versionMatrix } from '../views/lines/component-versions.ts'
import { PLAIN } from '../words/words.ts'
import { checkFrom, dayArgument, type GlobalOptions } from './options/global-options.ts'
import { table } from './terminal/table.ts'
import type { Terminal } from './terminal/terminal.ts'

interface ReleaseOptions extends GlobalOptions {
  readonly format: 'table' | 'json'
  readonly component?: string
  readonly fix?: 'ordinary' | 'security'
  readonly merged?: Day
  readonly fromGit?: boolean
  readonly in?: string
}

export function addRelease(
  program: Command,
  terminal: Terminal,
  exitWith: (code: number) => void,
): void {
  const release = program
    .command('release')
    .description('versions and branches that follow from the release policy')
  subcommand(release, 'next', 'the next line, and the tag of the next merge')
    .option('--component <id>', 'only this component')
    .addOption(fixOption('also list the branches for such a fix'))
    .option('--merged <day>', 'the day the fix was merged (default: today)', dayArgument)
    .action((_: unknown, command: Command) => next(command.optsWithGlobals(), terminal))
  subcommand(release, 'backports', 'the branches and patches that need a fix')
    .requiredOption('--component <id>', 'the component that was fixed')
    .addOption(fixOption('the type of fix').default('ordinary'))
    .option('--merged <day>', 'the day the fix was merged (default: today)', dayArgument)
    .option('--from-git', 'list the fixes in git that a supported line lacks', false)
    .option(
      '--in <folder>',
      'with --from-git, the repository of the component (default: the project)',
    )
    .action(async (_: unknown, command: Command) => {
      const options: ReleaseOptions = command.optsWithGlobals()
      if (options.fromGit) return exitWith(await fixesInGit(options, terminal))
      if (options.in !== undefined) throw new Error('Use `--in` together with `--from-git`.')
      return fixes(options, terminal)
    })
  subcommand(release, 'missing', 'the fixes that a supported line lacks').action(
    (_: unknown, command: Command) => missing(command.optsWithGlobals(), terminal),
  )
  subcommand(release, 'matrix', 'the version of each component in each line').action(
    (_: unknown, command: Command) => matrix(command.optsWithGlobals(), terminal),
  )
  release.addHelpText('after', EXAMPLES)
}

const EXAMPLES = `
Examples:
  milepost release next
  milepost release backports --component propeller --fix security --merged 2022-10-20
  milepost release backports --component propeller --from-git --in ../flytepropeller
  milepost release missing
  milepost release matrix --format json`

function fixOption(description: string): Option {
  return new Option('--fix <sort>', description).choices(['ordinary', 'security'])
}

function subcommand(release: Command, name: string, description: string): Command {
  const format = new Option('--format <format>', 'the output format').choices(['table', 'json'])
  return release.command(name).description(description).addOption(format.default('table'))
}

async function next(options: ReleaseOptions, terminal: Terminal): Promise<void> {
  const { outcome } = await checkFrom(options, terminal)
  const { component } = options
  if (component !== undefined) mustBeKnown(component, componentsIn(outcome))
  const versions = nextVersions(historyFor(options, outcome), component)
  if (!versions) throw new Error(`Cannot tell what comes next: ${noReleaseReason(component)}.`)
  const rows = [[versions.line, versions.release, versions.merge]]
  const expected = forecastFor(versions.line, options, outcome)
  const head = `${table(['line', 'release', 'next merge'], rows)}${forecastLines(expected)}`
  const data = { ...versions, ...(expected && { forecast: forecastData(expected) }) }
  if (options.fix === undefined) return print(options, terminal, data, head)
  const fixed = backportsOf(options, outcome)
  print(options, terminal, { ...data, fix: fixed }, `${head}\n${backportTable(fixed)}`)
}

function forecastFor(
  line: string,
  options: ReleaseOptions,
  outcome: Outcome,
): Forecast | undefined {
  const history = historyFor(options, outcome)
  return forecastOf(line, { graph: outcome.graph, history, clocks: lineClocks(history) })
}

/** Writes a forecast below a table, with a line for each reason. */
function forecastLines(found: Forecast | undefined): string {
  if (!found) return ''
  const shown = found.reasons.slice(0, MOST_REASONS)
  const more = found.reasons.length - shown.length
  const reasons = shown.map(({ text }) => `  - ${PLAIN.phrase(text)}\n`)
  const others = more > 0 ? `  - and ${count(more, 'more reason')}\n` : ''
  return `\n${found.state}: ${forecastText(found)}.\n${reasons.join('')}${others}`
}

/** Returns the lines of a component, or those of the project. */
function historyFor({ component }: ReleaseOptions, { graph, today }: Outcome): ReleaseHistory {
  return component === undefined ? releaseHistory(graph, today) : componentHistory(graph, today)
}

function noReleaseReason(component: string | undefined): string {
  return component === undefined
    ? 'no line was released under a policy'
    : 'it is versioned independently, or no line was released under a policy'
}

async function fixes(options: ReleaseOptions, terminal: Terminal): Promise<void> {
  const { outcome } = await checkFrom(options, terminal)
  mustBeKnown(options.component ?? '', componentsIn(outcome))
  const fixed = backportsOf(options, outcome)
  print(options, terminal, fixed, backportTable(fixed))
}

/** Lists the fixes in git that lines have not, and returns 1 when the time for one is over. */
async function fixesInGit(options: ReleaseOptions, terminal: Terminal): Promise<number> {
  const { project, outcome } = await checkFrom(options, terminal)
  const { component = '', fix, in: folder } = options
  mustBeKnown(component, componentsIn(outcome))
  const { graph, today } = outcome
  const found = await backportsInGit({
    component,
    folder: folder === undefined ? project.root : resolve(terminal.cwd, folder),
    history: componentHistory(graph, today),
    main: project.config.branch,
    security: fix === 'security',
  })
  const rows = found.map((each) => {
    const { commit, title, fixedIn, line, branch, patch, due } = each
    return [commit.slice(0, 10), title, fixedIn, line, branch, patch, due]
  })
  const head = ['commit', 'title', 'fixed in', 'missing in', 'branch', 'patch', 'due']
  const none = `No supported line lacks a fix of ${component} in git.\n`
  print(options, terminal, { today, missing: found }, rows.length > 0 ? table(head, rows) : none)
  return found.some(({ due }) => due < today) ? 1 : 0
}

function backportsOf({ component = '', fix, merged }: ReleaseOptions, outcome: Outcome) {
  const day = merged ?? outcome.today
  const history = componentHistory(outcome.graph, outcome.today)
  const found = backports({ component, merged: day, security: fix === 'security' }, history)
  if (!found) throw new Error(`Cannot tell: no release policy is in force on ${day}.`)
  return { component, merged: day, ...found }
}

function componentsIn({ graph, today }: Outcome): readonly string[] {
  return versionMatrix(graph, today).rows.map(({ component }) => component)
}

function backportTable({ merge, into, not }: Backports): string {
  const rows = [
    ...(merge === undefined ? [] : [['main', '', merge, '']]),
    ...into.map(({ branch, state, beta, patch }) => [branch, state, beta, patch]),
    ...not.map(({ line, state }) => [`not ${line}`, state, '', '']),
  ]
  return table(['branch', 'state', 'beta', 'patch'], rows)
}

async function missing(options: ReleaseOptions, terminal: Terminal): Promise<void> {
  const { outcome } = await checkFrom(options, terminal)
  const { graph, today } = outcome
  const found = missingBackports(componentHistory(graph, today))
  const rows = found.map(({ component, from, line, branch, patch, due }) => {
    return [component, from.patch.fix ?? '', from.patch.version, line, branch, patch, due]
  })
  const head = ['component', 'fix', 'fixed in', 'missing in', 'branch', 'patch', 'due']
  const none = `No supported line lacks a fix on ${today}.\n`
  print(options, terminal, { today, missing: found }, rows.length > 0 ? table(head, rows) : none)
}

async function matrix(options: ReleaseOptions, terminal: Terminal): Promise<void> {
  const { outcome } = await checkFrom(options, terminal)
  const found = versionMatrix(outcome.graph, outcome.today)
  const head = ['component', '', ...found.lines.map(({ line, state }) => `${line} ${state}`)]
  const rows = found.rows.map(({ component, alignment, versions }) => [
    component,
    alignment ?? '',
    ...versions.map((version) => version ?? '–'),
  ])
  print(options, terminal, { today: outcome.today, ...found }, table(head, rows))
}

function print(options: ReleaseOptions, terminal: Terminal, data: unknown, text: string): void {
  if (options.format === 'json') terminal.json(data)
  else terminal.out(text)
}

function mustBeKnown(component: string, known: readonly string[]): void {
  if (known.includes(component)) return
  const meant = didYouMean(component, known)
  throw new Error(`Unknown component ${code(component)}${meant} Known are ${alternatives(known)}.`)
}
