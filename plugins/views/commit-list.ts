import type { Day } from '../basics/calendar.ts'
import { wholeLetters } from '../basics/wording.ts'
import { commitAddress } from '../links/addresses/published.ts'
import { visible } from '../reports/visible.ts'
import type { ViewContext } from './context.ts'
import type { LinkRow } from './link-row.ts'

/** The commits that changed a document, the newest first. */
export interface CommitList {
  readonly rows: readonly CommitRow[]
  /** The number of earlier commits, which the code host lists. */
  readonly more: number
  /** False when the repository that the site was built from has only the newest commits. */
  readonly isWhole: boolean
}

export interface CommitRow {
  readonly on: Day
  /** The title of the commit, with a link to it where the code host is known. */
  readonly commit: LinkRow
}

/** The most letters of a title. Code hosts fold longer ones, too. */
const LONGEST_TITLE = 120

/** Returns the commits of a file, or undefined where none is known. */
export function commitList(
  context: Pick<ViewContext, 'repository' | 'histories'>,
  path: string,
): CommitList | undefined {
  const { files, isWhole } = context.histories ?? {}
  const { commits, count } = files?.get(path) ?? {}
  if (!commits || !count) return undefined
  const rows = commits.map(({ id, on, title }) => {
    const href = commitAddress(context, id)
    const text = visible(short(title)) || id.slice(0, 7)
    return { on, commit: href === undefined ? { text } : { text, href } }
  })
  return { rows, more: count - rows.length, isWhole: isWhole ?? true }
}

function short(title: string): string {
  return title.length > LONGEST_TITLE ? `${wholeLetters(title.slice(0, LONGEST_TITLE))}…` : title
}
