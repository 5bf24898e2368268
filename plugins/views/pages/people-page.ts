import type { Day } from '../../basics/calendar.ts'
import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { isEntryOf } from '../../graph/entries-of-kind.ts'
import { type GroupData, group } from '../../kinds/group.ts'
import { type PersonData, person } from '../../kinds/person.ts'
import { hasPage } from '../../links/addresses/own-page.ts'
import { addressOf } from '../../links/addresses/routes.ts'
import { byTitle, dayOf, type ViewContext } from '../context.ts'
import { type DocumentLink, documentLink, type LinkRow, namers } from '../link-row.ts'
import { webLink } from '../web-link.ts'

/** A person, with their groups and the things they own. */
export interface PersonRow {
  readonly handle: string
  /** The page of the person, if they have one. */
  readonly href?: string
  readonly name: string
  readonly organisation?: string
  readonly url?: LinkRow
  readonly leads: readonly DocumentLink[]
  /** The groups they led before. */
  readonly led: readonly DocumentLink[]
  readonly owns: readonly DocumentLink[]
  /** The groups they are a member of, on the day of each. */
  readonly memberOf: readonly DocumentLink[]
  readonly rung?: string
  readonly wrote: readonly DocumentLink[]
}

/** People whose names begin with the same letter. */
export interface PeopleSection {
  /** None in a short list, which has one section. */
  readonly letter?: string
  readonly people: readonly PersonRow[]
}

/** The number of people from which each letter has a section. */
const MANY_PEOPLE = 30

export function peoplePage(context: ViewContext): readonly PeopleSection[] {
  const entries = [...context.graph.entries(person)].sort(byTitle)
  const people = entries.map((entry) => personRow(context, entry))
  if (people.length < MANY_PEOPLE) return [{ people }]
  const { lang } = context.words
  const byLetter = Map.groupBy(
    people,
    ({ name }) => [...name.normalize('NFC')][0]?.toLocaleUpperCase(lang) ?? '',
  )
  return [...byLetter].map(([letter, inside]) => ({ letter, people: inside }))
}

/** Returns a person with everything that names them. */
export function personRow(context: ViewContext, entry: Entry<PersonData>): PersonRow {
  const { key, id, data } = entry
  const named = (field: string) =>
    [...namers(context, key, field)].sort(byTitle).map((node) => documentLink(context, node))
  const groupsNaming = (field: string, list: 'leads' | 'members') => (now: boolean) =>
    namers(context, key, field)
      .flatMap((node) => {
        const found = context.graph.entry(node.key)
        return found && isEntryOf(found, group) ? [found] : []
      })
      .filter((each) => isIn(each.data[list], id, dayOf(context, each)) === now)
      .sort(byTitle)
      .map((each) => documentLink(context, each))
  const leads = groupsNaming('leads[].person', 'leads')
  return {
    handle: id,
    ...(hasPage(entry) ? { href: addressOf(entry, context.base) } : {}),
    name: data.name,
    leads: leads(true),
    led: leads(false),
    memberOf: groupsNaming('members[].person', 'members')(true),
    owns: named('owners'),
    wrote: named('authors'),
    ...given({
      organisation: data.organisation,
      rung: data.rung,
      url: data.url === undefined ? undefined : webLink(data.url),
    }),
  }
}

/** Says whether a list of leads or members names somebody on a day. */
function isIn(list: GroupData['members'], handle: string, day: Day): boolean {
  return (list ?? []).some(
    ({ person: who, since, until }) =>
      who === handle && (since ?? day) <= day && (until ?? day) >= day,
  )
}
