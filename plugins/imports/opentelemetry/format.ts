import { posix } from 'node:path'
import { compareText } from '../../basics/finding.ts'
import { FILE_START } from '../../basics/place.ts'
import { capitalized, code, count, spaced } from '../../basics/wording.ts'
import { printYaml } from '../../documents/yaml/yaml-writing.ts'
import { group } from '../../kinds/group.ts'
import type { FolderFormat, ImportNote } from '../model/imported.ts'
import { writtenDocument } from '../model/kind-document.ts'
import { idWords, shownLine } from '../model/plain-text.ts'
import { acceptableProse } from '../model/prose.ts'
import { addressesOf } from '../proposals/addresses.ts'
import { openAuthors } from '../proposals/authors.ts'
import { projectFacts } from './project-facts.ts'

const REPOSITORY = 'open-telemetry/community'
const HOME = {
  pages: `https://github.com/${REPOSITORY}/blob/main/projects/`,
  files: `https://raw.githubusercontent.com/${REPOSITORY}/main/projects/`,
  pathOf: (file: string) => file.replace(/^(?:.*\/)?projects\//, ''),
} as const

/** Imports the projects of OpenTelemetry's community, one file each, as working groups. */
export const opentelemetry: FolderFormat = {
  files: /^(?:.*\/)?[^/]+\.md$/,
  help: "the projects of OpenTelemetry's community, `projects/*.md`, as working groups",
  async readFolder({ files, unread }, context) {
    const authors = openAuthors()
    const known = new Map<string, string>()
    const notes: ImportNote[] = [...unread]
    const addressOf = addressesOf([], HOME)
    const projects = [...files].flatMap(([file, text]) => {
      const name = posix.basename(file, '.md')
      const id = idWords(name)
      if (/^readme$/i.test(name) || id === '') return []
      const before = known.get(id)
      known.set(id, before ?? file)
      if (before === undefined) return [{ file, text, id, facts: projectFacts(file, text) }]
      const message = `The file is left out: ${code(before)} has the same name.`
      notes.push({ message, place: FILE_START, file })
      return []
    })
    const sources = projects.map(({ file, facts, id }) => {
      return { name: id, file, text: facts.text, firstLine: 1, addressOf: addressOf(file) }
    })
    const prose = await acceptableProse(sources, context)
    const documents = projects.map(({ id, facts, file }, at) => {
      notes.push(
        ...facts.notes.map((note) => ({ ...note, file, message: `${id}: ${note.message}` })),
      )
      const leads = facts.leads.flatMap((handle) => {
        const person = authors.handleOf({ name: handle, handle })
        return person === undefined ? [] : [{ person, role: 'lead' }]
      })
      const { channels, deliverables, status } = facts
      const title = shownLine(facts.title ?? '') || capitalized(spaced(id))
      const fields = { title, type: 'wg', status, leads, deliverables, channels }
      const body = prose[at] ?? { text: '', headings: [] }
      const sections = group.sectionsOf({ title, type: 'wg', status })
      const origin = 'a project of OpenTelemetry'
      return writtenDocument({ path: `groups/${id}.md`, fields, prose: body, sections, origin })
    })
    const people = authors.entries()
    const number = Object.keys(people).length
    return {
      files:
        number > 0 ? [...documents, { path: 'people.yaml', text: printYaml(people) }] : documents,
      notes: [...notes, ...prose.flatMap((each) => each.notes)].toSorted(
        (a, b) => compareText(a.file ?? '', b.file ?? '') || a.place.line - b.place.line,
      ),
      summary: [count(documents.length, 'project'), count(number, 'person', 'people')],
    }
  },
}
