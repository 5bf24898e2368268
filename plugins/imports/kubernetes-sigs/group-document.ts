import { code } from '../../basics/wording.ts'
import { printYaml } from '../../documents/yaml/yaml-writing.ts'
import { url } from '../../kinds/fields/fields.ts'
import type { ImportInput, NewFile } from '../model/imported.ts'
import { assetsOf } from './assets.ts'
import { charterLink } from './charter-link.ts'
import { readLeads } from './leads.ts'
import { type Lost, readMeeting } from './meetings.ts'
import type { People } from './people.ts'
import { proseOf } from './prose.ts'
import type { Category, GroupSource, SourceGroup } from './sigs-file.ts'

export interface GroupContext {
  readonly people: People
  readonly input: Pick<ImportInput, 'namesIn'>
  /** Returns the id of the SIG with a name: `Docs` gives `sig-docs`. */
  sigNamed(name: string): string | undefined
}

export interface GroupDocument {
  readonly file: NewFile
  readonly lost: readonly Lost[]
}

const TYPES: Readonly<Record<Category, { readonly type: string; readonly title: string }>> = {
  sigs: { type: 'sig', title: 'SIG {name}' },
  workinggroups: { type: 'wg', title: 'WG {name}' },
  usergroups: { type: 'user-group', title: 'UG {name}' },
  committees: { type: 'committee', title: '{name} Committee' },
}

/**
 * Writes one group as a valid charter, with notes about the facts of its source that the charter
 * cannot hold.
 */
export function groupDocument(source: SourceGroup, context: GroupContext): GroupDocument {
  const { category, data } = source
  const { type, title } = TYPES[category]
  const leads = readLeads(source, context.people)
  const meetings = readMeetings(data)
  const assets = readAssets(data)
  const partners = readPartners(data, context)
  const charter = charterLink(data, context.input)
  const fields = {
    title: title.replace('{name}', data.name),
    type,
    status: 'active',
    ...filled({
      leads: leads.leads,
      assets: assets.assets,
      with: partners.ids,
      channels: channelsOf(data),
      meetings: meetings.read.flatMap(({ fields }) => (fields ? [fields] : [])),
    }),
  }
  const unsaid = meetings.read.filter(({ lost }) => lost.length > 0)
  const body = proseOf({ source, charter: charter.address, meetings: unsaid })
  return {
    file: { path: `groups/${data.dir}.mdx`, text: `---\n${printYaml(fields)}---\n\n${body}` },
    lost: [
      ...(charter.fault ? [{ path: ['charter_link'], message: charter.fault }] : []),
      ...leads.lost,
      ...meetings.lost,
      ...assets.lost,
      ...partners.lost,
    ],
  }
}

/** Reads the meetings of the group, then those of its subprojects. */
function readMeetings({ meetings, subprojects }: GroupSource) {
  const own = (meetings ?? []).map((source, at) => ({ source, path: ['meetings', at] }))
  const below = (subprojects ?? []).flatMap((subproject, index) =>
    (subproject.meetings ?? []).map((source, at) => ({
      source,
      path: ['subprojects', index, 'meetings', at],
    })),
  )
  const all = [...own, ...below].map(({ source, path }) => ({ read: readMeeting(source), path }))
  return {
    read: all.map(({ read }) => read),
    lost: all.flatMap(({ read, path }) =>
      read.lost.map((each) => ({
        path: [...path, ...each.path],
        message: `${code(read.title)}: ${each.message}`,
      })),
    ),
  }
}

function readAssets({ subprojects }: GroupSource) {
  const all = (subprojects ?? []).map(({ name, owners, leads }) => ({
    ...assetsOf(name, owners ?? []),
    owners: owners ?? [],
    leads: leads?.length ?? 0,
    name,
  }))
  const lost = all.flatMap(({ unread, owners, leads, name }, index): Lost[] => [
    ...unread.map((at) => ({
      path: ['subprojects', index, 'owners', at],
      message: `${code(owners[at] ?? '')} is not an owner file on GitHub; it is left out`,
    })),
    ...(leads > 0
      ? [
          {
            path: ['subprojects', index, 'leads'],
            message: `the leads of ${code(name)} are left out`,
          },
        ]
      : []),
  ])
  return { assets: all.flatMap(({ assets }) => assets), lost }
}

function readPartners({ stakeholder_sigs: names }: GroupSource, { sigNamed }: GroupContext) {
  const found = (names ?? []).map((name) => sigNamed(name))
  return {
    ids: found.filter((id) => id !== undefined),
    lost: (names ?? []).flatMap((name, at): Lost[] =>
      found[at] === undefined
        ? [{ path: ['stakeholder_sigs', at], message: `no SIG is named ${code(name)}` }]
        : [],
    ),
  }
}

function channelsOf({ contact }: GroupSource): Readonly<Record<string, string>> {
  const { slack, mailing_list: list } = contact ?? {}
  return {
    ...(slack ? { slack: `#${slack}` } : {}),
    ...(list && url().safeParse(list).success ? { list } : {}),
  }
}

/** Returns the fields that are not empty. */
function filled(fields: Readonly<Record<string, object>>): Readonly<Record<string, object>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => Object.keys(value).length > 0),
  )
}
