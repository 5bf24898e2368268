import { requireDay } from '../basics/calendar.ts'
import { type Base, joined } from '../links/addresses/base.ts'
import type { LinkedProject } from '../links/link-table.ts'
import { machineDay } from '../outside/machine-day.ts'
import type { Outcome } from './check.ts'
import { checkProject } from './check-project.ts'
import type { Config } from './config.ts'
import { type Opening, sharedBase, sharedOpening } from './opening.ts'
import { openProject, type Project } from './project.ts'
import { hostBeside, requireAddresses, requirePublishing } from './publishing.ts'
import { refusalsIn } from './settings/exceptions.ts'

/** The place of a project, for the plugins of Markdown processors. */
export interface ProjectLocation {
  /** The project's folder, with `milepost.config.ts` and the documents. Default: `.`. */
  readonly root?: string
  readonly config?: string
  /**
   * The path or address that the site is published under. Default: that of the site that uses the
   * integration, or `/`.
   */
  readonly base?: string
  /** The day that dates are judged on, `YYYY-MM-DD`. Default: this day in UTC. */
  readonly today?: string
}

/**
 * Reads a project and resolves its links. Its findings are left to the check, except those that
 * no exception covers.
 */
export async function openLinkedProject(location: ProjectLocation): Promise<LinkedProject> {
  return linked(location, await outcomeFor(location))
}

/** Returns the links of a project that a site has opened. */
export function linkedProject(location: ProjectLocation, opening: Opening): LinkedProject {
  const [first] = opening.versions
  if (!first) throw new Error('A site has at least the version of its work tree.')
  return linked(location, { project: opening.project, outcome: first.outcome })
}

interface JudgedProject {
  readonly project: Project
  readonly outcome: Outcome
}

function linked(location: ProjectLocation, { project, outcome }: JudgedProject): LinkedProject {
  requirePublishing(project.config)
  requireAddresses(project.roots ?? [])
  const { graph, links } = outcome
  const { root: folder, source, config: settings } = project
  const refusals = refusalsIn(outcome)
  const refusalsOf = (path: string) => refusals.get(path) ?? []
  const base = baseFor(location, settings)
  const { content } = settings
  const hostOf = (path: string) => hostBeside(path, outcome.roots)
  return { root: folder, content, graph, links, base, hostOf, textOf: source.read, refusalsOf }
}

function baseFor({ root = '.', base }: ProjectLocation, { base: below }: Config): Base {
  if (base === undefined) return sharedBase(root) ?? below
  return { root: base, path: joined(base, below.slice(1)), ending: '/' }
}

/** Uses the opening that the site shares, unless the options name a day or a configuration. */
async function outcomeFor({ root = '.', config, today }: ProjectLocation): Promise<JudgedProject> {
  const isShared = today === undefined && config === undefined
  const shared = isShared ? await sharedOpening(root) : undefined
  const [first] = shared?.versions ?? []
  if (shared && first) return { project: shared.project, outcome: first.outcome }
  const day = today === undefined ? machineDay() : requireDay(today)
  const project = await openProject(root, { config })
  const notice = (sentence: string) => process.emitWarning(sentence, 'Milepost')
  const outcome = await checkProject(project, { today: day, mayBeEmpty: true, notice })
  return { project, outcome }
}
