import { type Day, requireDay } from '../basics/calendar.ts'
import { machineDay } from '../outside/machine-day.ts'
import type { Checks } from '../views/context.ts'

export interface MilepostOptions {
  /** The configuration file, relative to the project's root. Default: `milepost.config.ts`. */
  readonly config?: string
  /** The day that dates are judged on, `YYYY-MM-DD`. Default: this day in UTC. */
  readonly today?: string
  /** True when the site has a page at `rules/<id>/` for each rule. Findings then link to it, else to ours. */
  readonly rulePages?: boolean
  /**
   * The path of the site at which Milepost's pages begin: `/governance/`. Default: `base` of the
   * configuration file, which the command line knows too.
   */
  readonly base?: string
  /** False leaves the front page to the site. Default: true. */
  readonly front?: boolean
  /** The id of the document whose text stands at the top of the front page. Default: none. */
  readonly about?: string
  /**
   * The lists and other pages without a document that the site has: the names of kinds, `plan`,
   * `by-time`, `board`, `timeline`, `graph`, `unowned`, `changes`, `health`, `triage`. Documents always have their pages. Default: all that have something to show.
   */
  readonly pages?: readonly string[]
  /**
   * The place of findings on the site. `show`: on the front page, on health and on documents.
   * `link`: the front page only counts them. `hide`: nowhere. Default: `link`.
   */
  readonly checks?: Checks
  /**
   * False leaves the site's own pages of Markdown as they are. Otherwise `[[id]]`, `inv:` links and
   * `milepost` fences work there too. Default: true.
   */
  readonly links?: boolean
  /**
   * The picture that chats and social networks show beside a link to a page: a file of the public
   * folder, `/card.png`, or a whole address. A Starlight plugin names it on every page of the site.
   */
  readonly card?: string
  /** The label of the links that a Starlight plugin adds to the sidebar. Default: `Governance`. */
  readonly label?: string
}

/** Returns the function that says which day it is. */
export function todayFrom(text: string | undefined): () => Day {
  if (text === undefined) return machineDay
  const day = requireDay(text)
  return () => day
}
