import { compareText } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import { type GroupData, group, type Lead } from '../../kinds/group.ts'
import { item } from '../../kinds/item.ts'
import { type PersonData, person } from '../../kinds/person.ts'
import { hostAddress } from '../../links/addresses/published.ts'
import { type FollowLinks, followLinks } from '../beside/follow-links.ts'
import { byTitle, dayOf, entryOf, type ViewContext } from '../context.ts'
import { type ItemRow, isOpen, sharedItemRow } from '../item-row.ts'
import { type DocumentLink, documentLink, type LinkRow, listLink, namers } from '../link-row.ts'
import { type PersonVote, personVotes } from '../person-votes.ts'
import { type Way, wayOf } from '../way.ts'
import { type PersonRow, personRow } from './people-page.ts'

/** Everything that the documents of a project say of a person, and nothing else. */
export interface PersonPage extends PersonRow {
  readonly title: string
  /** The handle and former ones. */
  readonly names: readonly string[]
  readonly description: string
  readonly list: LinkRow
  /** The pages above it, and the people before and after. */
  readonly way: Way
  readonly editHref?: string
  readonly follow?: FollowLinks
  /**
   * The items that they own: open ones, then closed ones, each by title. The owners of these rows
   * are the others.
   */
  readonly open: readonly ItemRow[]
  readonly closed: readonly ItemRow[]
  /** Other documents that they own. */
  readonly others: readonly DocumentLink[]
  /** Their terms as a lead, the present ones first. */
  readonly terms: readonly TermRow[]
  /** Their days away from a group, the latest first. */
  readonly leave: readonly PersonLeave[]
  readonly votes: readonly PersonVote[]
}

/** One term of a person as a lead of a group. */
export interface TermRow {
  readonly group: DocumentLink
  readonly role: string
  readonly since?: string
  readonly until?: string
  readonly current: boolean
}

export interface PersonLeave {
  readonly group: DocumentLink
  readonly from: string
  readonly to: string
}

export function personPage(context: ViewContext, id: string): PersonPage {
  const entry = entryOf(context, person, id)
  const { key, title, document } = entry
  const owned = namers(context, key, 'owners')
    .toSorted(byTitle)
    .flatMap((node) => context.graph.entry(node.key) ?? [])
  const items = owned.filter((each) => isEntryOf(each, item))
  const rows = (open: boolean) =>
    items.filter((each) => isOpen(each) === open).map((each) => sharedItemRow(context, each, entry))
  return {
    ...personRow(context, entry),
    title,
    names: [id, ...entry.aliases],
    description: context.words('person.describes', { name: title }),
    list: listLink(context, entry.kind),
    way: wayOf(context, entry),
    open: rows(true),
    closed: rows(false),
    others: owned
      .filter((each) => !isEntryOf(each, item))
      .map((each) => documentLink(context, each)),
    ...termsOf(context, entry),
    votes: personVotes(context, entry),
    ...given({
      editHref: hostAddress(context, 'edit', document.path),
      follow: followLinks(context, entry),
    }),
  }
}

function termsOf(context: ViewContext, entry: Entry<PersonData>) {
  const groups = namers(context, entry.key, 'leads[].person')
    .toSorted(byTitle)
    .flatMap((node) => context.graph.entry(node.key) ?? [])
    .filter((each) => isEntryOf(each, group))
  const leads = groups.flatMap((each) =>
    (each.data.leads ?? [])
      .filter((lead) => lead.person === entry.id)
      .map((lead) => ({ lead, each })),
  )
  const terms = leads.map(({ lead, each }) => termRow(context, each, lead))
  const leave = leads.flatMap(({ lead, each }) =>
    (lead.leave ?? []).map(({ from, to }) => ({ group: documentLink(context, each), from, to })),
  )
  return {
    terms: [...terms.filter(({ current }) => current), ...terms.filter((each) => !each.current)],
    leave: leave.sort((a, b) => compareText(b.from, a.from)),
  }
}

function termRow(context: ViewContext, entry: Entry<GroupData>, lead: Lead): TermRow {
  const { role, since, until } = lead
  const day = dayOf(context, entry)
  return {
    group: documentLink(context, entry),
    role: context.words(`role.${role}`),
    current: (since ?? day) <= day && (until ?? day) >= day,
    ...given({ since, until }),
  }
}
