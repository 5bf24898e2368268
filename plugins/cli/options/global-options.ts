import { relative, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Day, parseDay } from '../../basics/calendar.ts'
import { rememberedCheck } from '../../commands/remembered-check.ts'
import type { Outcome } from '../../engine/check.ts'
import type { ProjectCheck } from '../../engine/check-project.ts'
import { openProject, type Project, type ProjectOptions } from '../../engine/project.ts'
import type { OutcomeSummary } from '../../engine/report.ts'
import { pictureCache } from '../../outside/files/picture-cache.ts'
import { machineDay } from '../../outside/machine-day.ts'
import { type ReplacedText, withReplacedText } from '../../outside/sources/replaced-text.ts'
import { diagramFindings } from '../../rendering/diagram-findings.ts'
import { visible } from '../../reports/visible.ts'
import { withProgress } from '../terminal/progress.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { requireProject } from './nearby-projects.ts'

/** The options of every command. */
export interface GlobalOptions {
  readonly root: string
  /** The configuration file. False uses the defaults. */
  readonly config?: string | false
  readonly configFrom?: string
  readonly today: Day
  readonly cache: boolean
  readonly color: boolean
}

export function addGlobalOptions(command: Command): Command {
  return command
    .option('--root <folder>', 'the project', '.')
    .option(
      '--config <file>',
      'the configuration file (default: milepost.config.ts of the project)',
    )
    .option(
      '--config-from <revision>',
      'take the configuration from this git revision, to check pull requests of strangers',
    )
    .option('--no-config', 'ignore the configuration and use the defaults')
    .addOption(
      new Option('--today <day>', 'the day to check dates against')
        .argParser(dayArgument)
        .default(machineDay(), 'this day in UTC'),
    )
    .option('--no-cache', 'parse every document again')
    .option('--no-color', 'print without colours')
}

export interface CheckedProject {
  readonly project: Project
  readonly outcome: Outcome
}

/** Opens the project and runs the whole check, with progress on a terminal. */
export async function checkFrom(
  options: GlobalOptions & { readonly mayBeEmpty?: boolean },
  terminal: Terminal,
): Promise<CheckedProject> {
  const { today, cache: cached, mayBeEmpty = false } = options
  if (!mayBeEmpty) requireProject(resolve(terminal.cwd, options.root), terminal.cwd)
  const project = await projectFrom(options, terminal)
  const { checkProject } = await import('../../engine/check-project.ts')
  const outcome = await withProgress(terminal, LABEL, () =>
    checkProject(project, { today, cached, mayBeEmpty, notice: noticeOn(terminal) }),
  )
  return { project, outcome }
}

/** A project with the findings of its check, without the graph. */
export interface SummarisedProject {
  readonly project: Project
  readonly summary: OutcomeSummary
}

/**
 * Opens the project and returns its findings. Unchanged parts of an earlier check are not repeated.
 */
export async function summaryFrom(
  options: SummaryOptions,
  terminal: Terminal,
): Promise<SummarisedProject> {
  requireProject(resolve(terminal.cwd, options.root), terminal.cwd)
  const project = withText(await projectFrom(options, terminal), options.replaced)
  const { today, cache: cached, base, newSince, diagrams, replaced } = options
  const given = configOf(options, terminal)
  const isRemembered = replaced === undefined
  const summary = await withProgress(terminal, LABEL, () =>
    rememberedCheck(project, {
      ...{ today, cached, base, newSince, diagrams, isRemembered, notice: noticeOn(terminal) },
      ...given,
    }),
  )
  return { project, summary }
}

export interface SummaryOptions
  extends GlobalOptions,
    Pick<ProjectCheck, 'base' | 'newSince' | 'diagrams'> {
  /** A text that stands in for one file. */
  readonly replaced?: ReplacedText | undefined
}

function withText(project: Project, replaced: ReplacedText | undefined): Project {
  if (replaced === undefined) return project
  const { source, config } = project
  return { ...project, source: withReplacedText(source, config.content, replaced) }
}

/**
 * Returns the options of a check that also draws the diagrams of authors, for the project at
 * `root`.
 */
export function withDiagrams<Options extends GlobalOptions>(
  options: Options,
  root: string,
  { err }: Terminal,
) {
  const cache = options.cache ? pictureCache(root) : undefined
  const unchecked = (reason: string) => err(`Diagrams are not checked. ${reason}\n`)
  return { ...options, root, diagrams: diagramFindings({ cache, unchecked }) }
}

/** Returns a function that prints each sentence about the run once, on a line of its own. */
function noticeOn({ err }: Terminal) {
  const printed = new Set<string>()
  return (sentence: string) => {
    if (!printed.has(sentence)) err(`${visible(sentence)}\n`)
    printed.add(sentence)
  }
}

const LABEL = 'Checking documents'

/** Opens the project. Paths on the command line are relative to the working directory. */
export function projectFrom(options: GlobalOptions, terminal: Terminal): Promise<Project> {
  return openProject(resolve(terminal.cwd, options.root), configOf(options, terminal))
}

/** Returns the place of the configuration. A file is relative to the project's root. */
function configOf(options: GlobalOptions, { cwd }: Terminal): ProjectOptions {
  const { root, config, configFrom } = options
  if (config === false && configFrom !== undefined) {
    throw new Error('Expected `--no-config` or `--config-from <revision>`, not both.')
  }
  if (typeof config !== 'string') return { config, configFrom }
  return { config: relative(resolve(cwd, root), resolve(cwd, config)), configFrom }
}

/** Reads a day on the command line. */
export function dayArgument(text: string): Day {
  const day = parseDay(text)
  if (!day) throw new InvalidArgumentError('Expected a day that exists, written YYYY-MM-DD.')
  return day
}
