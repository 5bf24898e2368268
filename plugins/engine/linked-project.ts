import { dayOfInstant, parseDay } from '../basics/calendar.ts'
import type { LinkedProject } from '../links/link-table.ts'
import { checkProject } from './check-project.ts'
import { openProject } from './project.ts'

/** Where a project is, for the plugins of Markdown processors. */
export interface ProjectLocation {
  /** The project's folder: where `milepost.config.ts` and the documents are. Default: `.`. */
  readonly root?: string
  readonly config?: string
  /** The day that dates are judged on, `YYYY-MM-DD`. Default: this day in UTC. */
  readonly today?: string
}

/** Reads a project and resolves its links. What is wrong with it is the check's affair. */
export async function openLinkedProject(location: ProjectLocation): Promise<LinkedProject> {
  const { root = '.', config, today } = location
  const day = today === undefined ? dayOfInstant(new Date()) : parseDay(today)
  if (!day) throw new Error(`Expected a day that exists, written YYYY-MM-DD, not \`${today}\`.`)
  const project = await openProject(root, { config })
  const { graph, links } = await checkProject(project, { today: day })
  const { source, config: settings } = project
  return { root: project.root, content: settings.content, graph, links, textOf: source.read }
}
