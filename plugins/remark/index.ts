import { dayOfInstant, parseDay } from '../basics/calendar.ts'
import { checkProject, openProject } from '../engine/project.ts'
import { type LinkedProject, remarkLinks } from './remark-links.ts'

export interface MilepostOptions {
  /** The project's folder: where `milepost.config.ts` and the documents are. Default: `.`. */
  readonly root?: string
  readonly config?: string
  /** The path that the site stands under. Default: `/`. */
  readonly base?: string
  /** The day that dates are judged on, `YYYY-MM-DD`. Default: this day in UTC. */
  readonly today?: string
}

/**
 * A remark plugin. In `unified().use(remarkParse).use(remarkMilepost)` and wherever else unified
 * plugins run, `[[id]]` and relative links become page addresses, and `milepost` fences diagrams.
 * The project is read once, at the first file.
 */
export default function remarkMilepost(options: MilepostOptions = {}) {
  let project: Promise<LinkedProject> | undefined
  return remarkLinks({
    ...(options.base === undefined ? {} : { base: options.base }),
    project: () => {
      project ??= openAndCheck(options)
      return project
    },
  })
}

export { remarkMilepost }

async function openAndCheck({
  root = '.',
  config,
  today,
}: MilepostOptions): Promise<LinkedProject> {
  const day = today === undefined ? dayOfInstant(new Date()) : parseDay(today)
  if (!day) throw new Error(`Expected a day that exists, written YYYY-MM-DD, not \`${today}\`.`)
  const project = await openProject(root, { config })
  const { graph, links } = await checkProject(project, { today: day })
  return { root: project.root, content: project.config.content, graph, links }
}
