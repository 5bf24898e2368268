import { count } from '../../basics/wording.ts'
import { printYaml } from '../../documents/yaml/yaml-writing.ts'
import type { FileFormat, ImportInput, ImportNote } from '../model/imported.ts'
import { type GroupDocument, groupDocument } from './group-document.ts'
import { readPeople } from './people.ts'
import { CATEGORIES, type Category, readSigsFile, type SigsFile } from './sigs-file.ts'

/** Imports Kubernetes' list of SIGs, working groups and committees as charters. */
export const kubernetesSigs: FileFormat = {
  file: 'sigs.yaml',
  help: "the groups in Kubernetes' sigs.yaml, as charters",
  read(input) {
    const source = readSigsFile(input.name, input.text)
    const people = readPeople(source, input.handles)
    const sigs = source.groups.filter(({ category }) => category === 'sigs')
    const ids = new Map(sigs.map(({ data }) => [data.name, data.dir]))
    const context = { people, input, sigNamed: (name: string) => ids.get(name) }
    const number = Object.keys(people.entries).length
    const documents = source.groups.map((group) => groupDocument(group, context))
    const notes = documents.flatMap((document, at) => notesOf(document, at, source))
    return {
      files: [
        ...documents.map(({ file }) => file),
        ...(number > 0 ? [{ path: 'people.yaml', text: printYaml(people.entries) }] : []),
      ],
      notes: [...notes, ...people.notes, ...strayCharters(source, input)].sort(byPlace),
      summary: summaryOf(source, number),
    }
  },
}

function byPlace(a: ImportNote, b: ImportNote): number {
  return a.place.line - b.place.line || a.place.column - b.place.column
}

function notesOf({ lost }: GroupDocument, at: number, { groups, placeOf }: SigsFile): ImportNote[] {
  const group = groups[at]
  return lost.map(({ path, message }) => ({
    message: `${group?.data.dir}: ${message}.`,
    place: placeOf([...(group?.path ?? []), ...path]),
  }))
}

/** Finds folders beside the source that have a charter but no entry in it. */
function strayCharters({ groups, placeOf }: SigsFile, { namesIn }: ImportInput): ImportNote[] {
  const listed = new Set(groups.map(({ data }) => data.dir))
  return (namesIn('') ?? [])
    .filter(
      (name) => FOLDER.test(name) && !listed.has(name) && namesIn(name)?.includes('charter.md'),
    )
    .map((name) => ({ message: `${name}: has a charter and no entry.`, place: placeOf([]) }))
}

const FOLDER = /^(?:sig|wg|ug|committee)-/

const NAMES: Readonly<Record<Category, string>> = {
  sigs: 'SIG',
  workinggroups: 'working group',
  usergroups: 'user group',
  committees: 'committee',
}

function summaryOf({ groups }: SigsFile, people: number): string[] {
  const subprojects = groups.flatMap(({ data }) => data.subprojects ?? [])
  const owners = new Set(subprojects.flatMap((each) => each.owners ?? []))
  const kinds = CATEGORIES.map(
    (category) => [category, groups.filter((each) => each.category === category).length] as const,
  )
  return [
    ...kinds
      .filter(([, number]) => number > 0)
      .map(([category, number]) => count(number, NAMES[category])),
    count(people, 'person', 'people'),
    count(subprojects.length, 'subproject'),
    count(owners.size, 'owner file'),
  ]
}
