import { posix } from 'node:path'
import { compareText } from '../../basics/finding.ts'
import { FILE_START } from '../../basics/place.ts'
import { capitalized, code, count, spaced } from '../../basics/wording.ts'
import { printYaml } from '../../documents/yaml/yaml-writing.ts'
import { group } from '../../kinds/group.ts'
import type { FolderFormat, ImportNote } from '../model/imported.ts'
import { writtenDocument } from '../model/kind-document.ts'
import { idWords, shownLine } from '../model/plain-text.ts'
import { acceptableProse, type Prose } from '../model/prose.ts'
import { addressesOf } from '../proposals/addresses.ts'
import { type Authors, openAuthors } from '../proposals/authors.ts'
import { type ProjectFacts, projectFacts } from './project-facts.ts'

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
    const authors = openAuthors(context.handles)
    const { projects, notes } = readProjects(files)
    const addressOf = addressesOf([], HOME)
    const sources = projects.map(({ file, facts, id }) => {
      return { name: id, file, text: facts.text, firstLine: 1, addressOf: addressOf(file) }
    })
    const prose = await acceptableProse(sources, context)
    const documents = projects.map((project, at) => fileOf(project, prose[at], authors))
    const people = authors.entries()
    const number = Object.keys(people).length
    const list = number > 0 ? [{ path: 'people.yaml', text: printYaml(people) }] : []
    return {
      files: [...documents, ...list],
      notes: [...unread, ...notes, ...prose.flatMap((each) => each.notes)].toSorted(
        (a, b) => compareText(a.file ?? '', b.file ?? '') || a.place.line - b.place.line,
      ),
      summary: [count(documents.length, 'project'), count(number, 'person', 'people')],
    }
  },
}

interface Project {
  readonly id: string
  readonly file: string
  readonly facts: ProjectFacts
}

function readProjects(files: ReadonlyMap<string, string>) {
  const known = new Map<string, string>()
  const projects: Project[] = []
  const notes: ImportNote[] = []
  for (const [file, text] of files) {
    const name = posix.basename(file, '.md')
    const id = idWords(name)
    if (/^readme$/i.test(name) || id === '') continue
    const before = known.get(id)
    if (before !== undefined) {
      const message = `The file is left out: ${code(before)} has the same name.`
      notes.push({ message, place: FILE_START, file })
      continue
    }
    known.set(id, file)
    const facts = projectFacts(file, text)
    projects.push({ file, id, facts })
    notes.push(...facts.notes.map((note) => ({ ...note, file, message: `${id}: ${note.message}` })))
  }
  return { projects, notes }
}

function fileOf({ id, facts }: Project, prose: Prose | undefined, authors: Authors) {
  const leads = facts.leads.flatMap((handle) => {
    const person = authors.handleOf({ name: handle, handle })
    return person === undefined ? [] : [{ person, role: 'lead' }]
  })
  const { channels, deliverables, status } = facts
  const title = shownLine(facts.title ?? '') || capitalized(spaced(id))
  return writtenDocument({
    path: `groups/${id}.md`,
    fields: { title, type: 'wg', status, leads, deliverables, channels },
    prose: prose ?? { text: '', headings: [] },
    sections: group.sectionsOf({ title, type: 'wg', status }),
    conditions: group.when,
    origin: 'a project of OpenTelemetry',
  })
}
