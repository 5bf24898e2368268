import type { Node } from '../../entries/entry.ts'
import { type Base, joined, pathOf } from '../../links/addresses/base.ts'
import { CALENDAR, FEED, followPath, isFollowed } from '../../links/addresses/files-beside.ts'

/** The addresses of a calendar and of a feed to subscribe to. */
export interface FollowLinks {
  /** The title of the document that they are about. */
  readonly about?: string
  readonly calendar: string
  readonly feed: string
}

interface Places {
  readonly base: Base
  /** The path that the addresses of calendars, feeds and texts begin with. Default: `base`. */
  readonly filesBase?: string | undefined
}

/** Returns the calendar and the feed of the whole project. */
export function followAll({ base, filesBase = pathOf(base) }: Places): FollowLinks {
  return { calendar: joined(filesBase, CALENDAR), feed: joined(filesBase, FEED) }
}

/** Returns the calendar and the feed of a document, if its kind has them. */
export function followLinks(
  { base, filesBase = pathOf(base) }: Places,
  node: Node,
): FollowLinks | undefined {
  if (!isFollowed(node)) return undefined
  const start = joined(filesBase, followPath(node))
  return { about: node.title, calendar: `${start}.ics`, feed: `${start}.xml` }
}
