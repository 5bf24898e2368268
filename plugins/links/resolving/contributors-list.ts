import { TextDecoder } from 'node:util'
import { memoized } from '../../basics/memo.ts'
import type { LinkMention } from '../../documents/model/document.ts'
import type { Node } from '../../entries/entry.ts'
import type { LinkContext } from './link-context.ts'

/** The comments round the list of contributors that the program all-contributors writes. */
const START = '<!-- ALL-CONTRIBUTORS-LIST:START'
const END = '<!-- ALL-CONTRIBUTORS-LIST:END'

/**
 * Says whether a link stands in the list of all-contributors. That program gives each sign of a
 * contribution a link such as `#ideas-kim`, which leads nowhere, and writes it again after an edit.
 */
export function isOfContributors(
  { place }: LinkMention,
  { document }: Node,
  context: LinkContext,
): boolean {
  return listsOf(context)(document.path).some(
    ({ start, end }) => start <= place.line && place.line <= end,
  )
}

interface Lines {
  readonly start: number
  readonly end: number
}

const byContext = new WeakMap<LinkContext, (path: string) => readonly Lines[]>()

/** Returns a function that finds the lists in a file, once each. */
function listsOf(context: LinkContext): (path: string) => readonly Lines[] {
  const known = byContext.get(context) ?? memoized((path: string) => linesOf(path, context))
  byContext.set(context, known)
  return known
}

function linesOf(path: string, { bytesOf }: LinkContext): readonly Lines[] {
  const bytes = bytesOf(path)
  const text = bytes ? new TextDecoder().decode(bytes) : ''
  return text.includes(START) ? listsIn(text.split(/\r\n|[\n\r]/)) : []
}

/** Finds the lists in one walk through the lines, however many there are. */
function listsIn(lines: readonly string[]): readonly Lines[] {
  const lists: Lines[] = []
  let start: number | undefined
  for (const [at, line] of lines.entries()) {
    if (line.includes(START)) start ??= at + 1
    if (start === undefined || !line.includes(END)) continue
    lists.push({ start, end: at + 1 })
    start = undefined
  }
  return lists
}
