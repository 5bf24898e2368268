import { resolve } from 'node:path'
import type { Day } from '../basics/calendar.ts'
import type { Base } from '../links/addresses/base.ts'
import type { DiagramCheck } from './check.ts'
import { type CheckedVersion, checkVersions } from './check-project.ts'
import type { Parsing } from './parsing.ts'
import type { Project } from './project.ts'

/** A project as one run sees it: read and checked once, on one day. */
export interface Opening {
  readonly project: Project
  readonly today: Day
  /** Every version of the site; the work tree comes first. */
  readonly versions: readonly CheckedVersion[]
  /** Sentences about the run, such as one about a parser that is not installed. */
  readonly notices: readonly string[]
}

export interface OpeningOptions {
  readonly today: Day
  readonly diagrams?: DiagramCheck | undefined
  /** A way to parse that outlives this opening. */
  readonly parsing?: Parsing | undefined
}

/** Reads and checks a project with all versions of its site. */
export async function openVersions(project: Project, options: OpeningOptions): Promise<Opening> {
  const notices: string[] = []
  const notice = (sentence: string) => void notices.push(sentence)
  const versions = await checkVersions(project, { ...options, notice })
  return { project, today: options.today, versions, notices }
}

const openings = new Map<string, () => Promise<Opening>>()

/**
 * Shares one opening of the project at `root` with everything that runs in this process. Astro
 * calls hooks, content loaders and pages separately and passes nothing between them, so they find
 * the opening in this table. `open` runs at the first request.
 */
export function shareOpening(root: string, open: () => Promise<Opening>): () => Promise<Opening> {
  let opened: Promise<Opening> | undefined
  const openOnce = () => {
    opened ??= open()
    return opened
  }
  openings.set(resolve(root), openOnce)
  return openOnce
}

/** Returns the shared opening of the project at `root`, or undefined. */
export function sharedOpening(root: string): Promise<Opening> | undefined {
  return openings.get(resolve(root))?.()
}

const bases = new Map<string, Base>()

/** Shares the base of a site's pages with the Markdown plugins that run in this process. */
export function shareBase(root: string, base: Base): void {
  bases.set(resolve(root), base)
}

/** Returns the base of the site at `root`, or undefined when it does not use the integration. */
export function sharedBase(root: string): Base | undefined {
  return bases.get(resolve(root))
}

const titles = new Map<string, string>()

/** Shares the title of a site, which its pages know, with the files that are written beside them. */
export function shareTitle(root: string, title: string | undefined): void {
  if (title !== undefined) titles.set(resolve(root), title)
}

/** Returns the title of the site at `root`, or undefined before a page has named it. */
export function sharedTitle(root: string): string | undefined {
  return titles.get(resolve(root))
}
