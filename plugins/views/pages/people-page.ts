import { given } from '../../basics/given.ts'
import type { Entry } from '../../entries/entry.ts'
import { type GroupData, group } from '../../kinds/group.ts'
import { type PersonData, person } from '../../kinds/person.ts'
import { byTitle, dayOf, type ViewContext } from '../context.ts'
import { type DocumentLink, documentLink, type LinkRow, namers } from '../link-row.ts'
import { webLink } from '../web-link.ts'

/** A person, with their groups and the things they own. */
export interface PersonRow {
  readonly handle: string
  readonly name: string
  readonly organisation?: string
  readonly url?: LinkRow
  readonly leads: readonly DocumentLink[]
  /** The groups they led before. */
  readonly led: readonly DocumentLink[]
  readonly owns: readonly DocumentLink[]
  readonly wrote: readonly DocumentLink[]
}

export function peoplePage(context: ViewContext): readonly PersonRow[] {
  return [...context.graph.entries(person)].sort(byTitle).map((entry) => personRow(context, entry))
}

function personRow(context: ViewContext, entry: Entry<PersonData>): PersonRow {
  const { key, id, data } = entry
  const named = (field: string) =>
    [...namers(context, key, field)].sort(byTitle).map((node) => documentLink(context, node))
  const groups = namers(context, key, 'leads[].person').flatMap(
    (node) => context.graph.entries(group).find((each) => each.key === node.key) ?? [],
  )
  const leads = (now: boolean) =>
    groups
      .filter((each) => leadsNow(context, each, id) === now)
      .sort(byTitle)
      .map((each) => documentLink(context, each))
  return {
    handle: id,
    name: data.name,
    leads: leads(true),
    led: leads(false),
    owns: named('owners'),
    wrote: named('authors'),
    ...given({
      organisation: data.organisation,
      url: data.url === undefined ? undefined : webLink(data.url),
    }),
  }
}

function leadsNow(context: ViewContext, entry: Entry<GroupData>, handle: string): boolean {
  const day = dayOf(context, entry)
  return (entry.data.leads ?? []).some(
    ({ person: who, since, until }) =>
      who === handle && (since ?? day) <= day && (until ?? day) >= day,
  )
}
