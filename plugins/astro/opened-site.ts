import type { Day } from '../basics/calendar.ts'
import { memoized, once } from '../basics/memo.ts'
import { withBase } from '../engine/config.ts'
import { liveOpening } from '../engine/live/live-opening.ts'
import { type Opening, shareOpening } from '../engine/opening.ts'
import { openProject, type Project } from '../engine/project.ts'
import { openForSite, siteDiagrams } from './checking.ts'
import { type MilepostOptions, todayFrom } from './options.ts'

/** A project as one command of Astro sees it. */
export interface OpenedSite {
  readonly project: Project
  readonly day: Day
  /** Reads and checks the project, once. */
  readonly open: () => Promise<Opening>
  /** Reads and checks what has changed since. Only a development server asks for it. */
  readonly reopen: () => Promise<Opening>
}

/**
 * Returns a function that opens the project in a folder. The hooks of Starlight and those of Astro
 * share the first opening.
 */
export function siteOpener(options: MilepostOptions): SiteOpener {
  let isServed = false
  const today = todayFrom(options.today)
  const openIn = memoized(async (root: string) => {
    const opened = await openProject(root, { config: options.config })
    const project = { ...opened, config: withBase(opened.config, options.base) }
    const day = today()
    const live = once(() => liveOpening(project, siteDiagrams(project)))
    const first = () => (isServed ? live()(day) : openForSite(project, day))
    const open = shareOpening(root, first)
    const reopen = () => shareOpening(root, () => live()(today()))()
    return { project, day, open, reopen }
  })
  return (root, command) => {
    isServed ||= command === 'dev'
    return openIn(root)
  }
}

/** Opens the project in a folder, for a command of Astro. */
export type SiteOpener = (root: string, command?: string) => Promise<OpenedSite>
