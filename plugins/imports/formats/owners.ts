import { posix } from 'node:path'
import { compareText } from '../../basics/finding.ts'
import { startBelow } from '../../basics/paths.ts'
import { FILE_START } from '../../basics/place.ts'
import { code, count, enumerate } from '../../basics/wording.ts'
import { readYamlFile } from '../../documents/yaml/frontmatter.ts'
import { printYaml } from '../../documents/yaml/yaml-writing.ts'
import { repository as repositoryField } from '../../kinds/fields/fields.ts'
import { isHandle } from '../model/handle.ts'
import type { FolderFormat, ImportFolder, ImportNote, NewFile } from '../model/imported.ts'
import { idWords, plain } from '../model/plain-text.ts'
import { openAuthors } from '../proposals/authors.ts'
import { leftOver } from '../proposals/proposal.ts'
import { type SourceFields, sourceFields } from '../proposals/source-fields.ts'

/** Imports the owner files of Kubernetes' projects: the approvers of each folder become a team. */
export const owners: FolderFormat = {
  files: /(?:^|\/)(?:OWNERS|OWNERS_ALIASES)$/,
  help: "owner files as Kubernetes' projects keep them, `OWNERS` and `OWNERS_ALIASES`, as teams",
  async readFolder(folder, { repository, handles }) {
    if (!repositoryField().safeParse(repository).success) throw new Error(NO_REPOSITORY)
    const notes: ImportNote[] = [...folder.unread]
    const aliases = readAliases(folder, notes)
    const people = openAuthors(handles)
    const files = [...folder.files]
      .filter(([file]) => posix.basename(file) === 'OWNERS')
      .flatMap(([file, text]) => ownersIn({ file, text, aliases, notes }) ?? [])
    const teams = Map.groupBy(files, ({ approvers }) => approvers.join(' '))
    const ids = new Set<string>()
    const documents = [...teams.values()].map((each) => {
      for (const handle of each[0]?.approvers ?? []) people.handleOf({ name: handle, handle })
      return teamOf(each, { repository: repository ?? '', ids })
    })
    const entries = people.entries()
    const number = Object.keys(entries).length
    return {
      files: number > 0 ? [...documents, { path: 'people.yaml', text: printYaml(entries) }] : [],
      notes: notes.toSorted(byFile),
      summary: [count(files.length, 'owner file'), count(number, 'person', 'people')],
    }
  },
}

const NO_REPOSITORY =
  "Cannot say what the owner files are about; write the repository's address as `repository` in the configuration."

interface OwnersSource {
  readonly file: string
  readonly text: string
  readonly aliases: Aliases
  readonly notes: ImportNote[]
}

/** One owner file: its folder, and its approvers by handle, in order. */
interface OwnersFile {
  readonly folder: string
  readonly approvers: readonly string[]
}

function ownersIn({ file, text, aliases, notes }: OwnersSource): OwnersFile | undefined {
  const fields = fieldsOf(file, text, notes)
  if (!fields) return undefined
  notes.push(...leftOver({ file, fields }, ['approvers']))
  const approvers = fields.texts('approvers').flatMap((written, at) => {
    const handles = aliases.get(written.toLowerCase()) ?? [written]
    const sound = handles.filter((handle) => isHandle(handle))
    if (sound.length === handles.length) return sound
    const message = `${code(written)} is not a handle; it is left out.`
    notes.push({ message, place: fields.place('approvers', at), file })
    return sound
  })
  const dir = posix.dirname(file)
  const folder = startBelow(dir)
  if (approvers.length > 0) {
    return { folder, approvers: [...new Set(approvers.map((each) => each.toLowerCase()))].sort() }
  }
  notes.push({ message: 'The file names no approvers; it is left out.', place: FILE_START, file })
  return undefined
}

type Aliases = ReadonlyMap<string, readonly string[]>

/** Reads the names for several people, by lower-case name. */
function readAliases({ files }: ImportFolder, notes: ImportNote[]): Aliases {
  const file = [...files.keys()].find((each) => posix.basename(each) === 'OWNERS_ALIASES')
  const fields = file === undefined ? undefined : fieldsOf(file, files.get(file) ?? '', notes)
  const listed = fields?.value('aliases')
  if (typeof listed !== 'object' || listed === null || Array.isArray(listed)) return new Map()
  const rows = Object.entries(listed).map(([name, handles]) => {
    const texts = Array.isArray(handles) ? handles.filter((each) => typeof each === 'string') : []
    return [name.toLowerCase(), texts] as const
  })
  return new Map(rows)
}

function fieldsOf(file: string, text: string, notes: ImportNote[]): SourceFields | undefined {
  const { frontmatter, faults } = readYamlFile(text)
  for (const { message, place } of faults)
    notes.push({ message: `Left out: ${message}`, place, file })
  return frontmatter.data === undefined ? undefined : sourceFields(frontmatter)
}

interface Teams {
  readonly repository: string
  /** The ids that are taken. */
  readonly ids: Set<string>
}

/** Writes one team for the folders that have the same approvers. */
function teamOf(files: readonly OwnersFile[], { repository, ids }: Teams): NewFile {
  const folders = files.map(({ folder }) => folder).sort(compareText)
  const [first = ''] = folders
  const approvers = files[0]?.approvers ?? []
  const id = freeId(first === '' ? 'owners' : `owners-${idWords(first)}`, ids)
  const isWhole = folders.includes('')
  const below = folders.filter((folder) => folder !== '')
  const assets = [
    ...(isWhole ? [{ repo: repository }] : []),
    ...(below.length > 0 ? [{ repo: repository, paths: below }] : []),
  ]
  const title = first === '' ? 'Owners of the repository' : `Owners of ${first}`
  const leads = approvers.map((person) => ({ person, role: 'lead' }))
  const fields = { title, type: 'team', status: 'active', leads, assets }
  const names = folders.map((folder) => (folder === '' ? 'the repository' : plain(folder)))
  const prose = `Approves changes to ${enumerate(names, 'and')}.`
  return { path: `groups/${id}.md`, text: `---\n${printYaml(fields)}---\n\n${prose}\n` }
}

function freeId(wanted: string, ids: Set<string>): string {
  let id = wanted
  for (let number = 2; ids.has(id); number += 1) id = `${wanted}-${number}`
  ids.add(id)
  return id
}

function byFile(a: ImportNote, b: ImportNote): number {
  const order = compareText(a.file ?? '', b.file ?? '')
  return order || a.place.line - b.place.line || a.place.column - b.place.column
}
