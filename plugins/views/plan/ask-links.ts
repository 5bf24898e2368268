import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import { isOpen } from '../../graph/phase.ts'
import { type ComponentData, component } from '../../kinds/component.ts'
import { type GroupData, group } from '../../kinds/group.ts'
import { type ItemData, item, trackedAt } from '../../kinds/item.ts'
import { hostAddress } from '../../links/addresses/published.ts'
import type { ViewContext } from '../context.ts'
import { channelRows } from '../groups/channel-row.ts'
import { documentLink, type LinkRow } from '../link-row.ts'
import { repositoryLink, webLink } from '../web-link.ts'

/** The fields that name the group that carries a document. */
const CARRIERS = ['group', 'owner'] as const

/** The fields that name what a document is a part of, whose group carries it too. */
const ABOVE = ['roadmap', 'components[]'] as const

/**
 * Returns the places where somebody who wants to take on a document can ask, and the page to change
 * it: the issue of an item, the repository of a component, the channels of the group that carries
 * it, the group itself, and the editor of the code host.
 */
export function askLinks(context: ViewContext, entry: Entry): readonly LinkRow[] {
  const carrier = isGroup(entry) ? undefined : carrierOf(context, entry)
  const channels = [entry, carrier].flatMap((each) =>
    each && isGroup(each) ? channelRows(context, each.data).map(({ link }) => link) : [],
  )
  const edit = hostAddress(context, 'edit', entry.document.path)
  return [
    ...ownPlace(entry),
    ...channels,
    ...(carrier ? [documentLink(context, carrier)] : []),
    ...(edit === undefined ? [] : [webLink(edit, context.words('ask.edit'))]),
  ].map(({ text, href }) => (href === undefined ? { text } : { text, href }))
}

function ownPlace(entry: Entry): readonly LinkRow[] {
  if (isEntryOf<ItemData>(entry, item)) {
    const tracked = trackedAt(entry.data)
    return tracked === undefined ? [] : [webLink(tracked)]
  }
  if (!isEntryOf<ComponentData>(entry, component)) return []
  return entry.data.repo === undefined ? [] : [repositoryLink(entry.data.repo)]
}

/** Returns the open group that carries a document: the one it names, or that of its roadmap or component. */
function carrierOf(context: ViewContext, entry: Entry): Entry<GroupData> | undefined {
  const above = ABOVE.flatMap((field) => namedBy(context, entry, field))
  const named = [entry, ...above].flatMap((each) =>
    CARRIERS.flatMap((field) => namedBy(context, each, field)),
  )
  return named.filter(isGroup).find(isOpen)
}

function namedBy({ graph }: ViewContext, { key }: Entry, field: string): readonly Entry[] {
  const edges = graph.edgesFrom(key).filter(({ reference }) => reference.field === field)
  return edges.flatMap(({ to }) => graph.entry(to.key) ?? [])
}

function isGroup(entry: Entry): entry is Entry<GroupData> {
  return isEntryOf<GroupData>(entry, group)
}
