import type { Day } from '../basics/calendar.ts'
import { memoized } from '../basics/memo.ts'
import { withBase } from '../engine/config.ts'
import { type Opening, shareOpening } from '../engine/opening.ts'
import { openProject, type Project } from '../engine/project.ts'
import { openForSite } from './checking.ts'
import { type MilepostOptions, todayFrom } from './options.ts'

/** A project as one command of Astro sees it. */
export interface OpenedSite {
  readonly project: Project
  readonly day: Day
  /** Reads and checks the project, once. */
  readonly open: () => Promise<Opening>
}

/**
 * Returns a function that opens the project in a folder. The hooks of Starlight and those of Astro
 * share the first opening.
 */
export function siteOpener(options: MilepostOptions): SiteOpener {
  const today = todayFrom(options.today)
  const open = memoized(async (root: string) => {
    const opened = await openProject(root, { config: options.config })
    const project = { ...opened, config: withBase(opened.config, options.base) }
    const day = today()
    return { project, day, open: shareOpening(root, () => openForSite(project, day)) }
  })
  return Object.assign(open, { today })
}

export interface SiteOpener {
  (root: string): Promise<OpenedSite>
  readonly today: () => Day
}
