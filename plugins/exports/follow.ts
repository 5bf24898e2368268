import { once } from '../basics/memo.ts'
import { code, didYouMean, enumerate } from '../basics/wording.ts'
import type { Entry } from '../entries/entry.ts'
import { FEED, followPath, isFollowed } from '../links/addresses/files-beside.ts'
import { allChanges } from '../views/changes/all-changes.ts'
import { atomFeed } from './atom.ts'
import { calendarEvents } from './calendar-events.ts'
import { byKey, FOLLOWED, followedKeys } from './followed-keys.ts'
import { icalendar } from './icalendar.ts'
import type { Published } from './published.ts'

/** A calendar and a feed: of the project, or of one group, person or roadmap. */
export interface Followed {
  readonly about?: Entry
  /** The path of the calendar and of the feed, without its ending. */
  readonly path: string
  calendar(): string
  feed(): string
}

/**
 * Returns the calendars and feeds of a project, the one of the whole project first. Those who only
 * ask for their paths find no events and no changes.
 */
export function followed(published: Published): readonly Followed[] {
  const { graph, title } = published
  const events = once(() => calendarEvents(published))
  const changes = once(() => allChanges(published))
  const eventsOf = once(() => byKey(events(), ({ of }) => of))
  const changesOf = once(() =>
    byKey(changes(), ({ key }) => {
      const node = graph.node(key)
      return node ? followedKeys(graph, node) : []
    }),
  )
  const entries = FOLLOWED.flatMap((kind): readonly Entry[] =>
    graph.entries<object>(kind).filter(isFollowed),
  )
  const whole: Followed = {
    path: '',
    calendar: () => icalendar(events(), published, title),
    feed: () => atomFeed({ path: FEED, title, changes: changes() }, published),
  }
  const parts = entries.map((about): Followed => {
    const path = followPath(about)
    const name = `${title}: ${about.title}`
    const of = { path: `${path}.xml`, title: name, about }
    const ownChanges = () => changesOf().get(about.key) ?? []
    return {
      about,
      path,
      calendar: () => icalendar(eventsOf().get(about.key) ?? [], published, name),
      feed: () => atomFeed({ ...of, changes: ownChanges() }, published),
    }
  })
  return [whole, ...parts]
}

/** Finds the calendar and the feed of a document by its id, or of the project without one. */
export function followedBy(published: Published, id: string | undefined): Followed {
  const [whole, ...parts] = followed(published)
  if (id === undefined && whole) return whole
  const names = FOLLOWED.map(({ name }) => name)
  const [node] = published.graph.named(id ?? '', names)
  const found = parts.find(({ about }) => about?.key === node?.key)
  if (found) return found
  const known = parts.flatMap(({ about }) => about?.id ?? [])
  const kinds = enumerate(names, 'or')
  throw new Error(`Cannot find a ${kinds} ${code(id ?? '')}${didYouMean(id ?? '', known)}`)
}
