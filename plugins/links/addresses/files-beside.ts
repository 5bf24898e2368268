import type { Node } from '../../entries/entry.ts'
import { isOneStep } from './own-page.ts'
import { addressOf } from './routes.ts'

/** The calendar and the feed of a whole project, from where the addresses of pages begin. */
export const CALENDAR = 'calendar.ics'
export const FEED = 'changes.xml'

/** The kinds whose documents have a calendar and a feed of their own. */
export const FOLLOWED: readonly string[] = ['group', 'person', 'roadmap']

/** Says whether a document has a calendar and a feed of its own. */
export function isFollowed({ kind, id }: Pick<Node, 'kind' | 'id'>): boolean {
  return FOLLOWED.includes(kind.name) && isOneStep(id)
}

/** Returns the path of the calendar and the feed of a document, without its ending. */
export function followPath({ kind, id }: Pick<Node, 'kind' | 'id'>): string {
  return `${kind.address}/${id}`
}

/**
 * Returns the address of the text of any page of a built site: `/plan/` → `/plan.md`. The page that
 * says that there is no page has none.
 */
export function textBeside(address: string): string | undefined {
  const path = address.replace(/(?:\/index)?\.html$/, '').replace(/\/$/, '')
  if (path.endsWith('/404')) return undefined
  return path === '' ? '/index.md' : `${path}.md`
}

/** Returns the path of a page's text beside the page: `roadmap/items/e2e.md`. */
export function textPath(node: Node): string {
  return `${addressOf(node, '').replace(/^\/|\/$/g, '')}.md`
}
