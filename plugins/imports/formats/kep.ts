import { posix } from 'node:path'
import { code } from '../../basics/wording.ts'
import { readYamlFile } from '../../documents/yaml/frontmatter.ts'
import type { FolderFormat, ImportFolder } from '../model/imported.ts'
import { idWords, shownLine } from '../model/plain-text.ts'
import { type Authors, openAuthors, readPeople } from '../proposals/authors.ts'
import {
  dayIn,
  type Facts,
  factsOf,
  numberIn,
  type StatusTable,
  statusIn,
} from '../proposals/facts.ts'
import { leftOver, type Read, type Relation } from '../proposals/proposal.ts'
import { rfcDocuments } from '../proposals/rfc-documents.ts'
import { sourceFields } from '../proposals/source-fields.ts'

const REPOSITORY = 'kubernetes/enhancements'
const HOME = {
  pages: `https://github.com/${REPOSITORY}/blob/master/keps/`,
  files: `https://raw.githubusercontent.com/${REPOSITORY}/master/keps/`,
  pathOf: (file: string) => file.replace(/^(?:.*\/)?keps\//, ''),
} as const

const READ = [
  'title',
  'kep-number',
  'authors',
  'owning-sig',
  'participating-sigs',
  'status',
  'creation-date',
  'replaces',
  'superseded-by',
]

const STATUSES: StatusTable = {
  provisional: 'draft',
  implementable: 'accepted',
  implemented: 'implemented',
  deferred: { is: 'withdrawn', why: 'an RFC is not deferred' },
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  replaced: 'superseded',
}

/** Imports Kubernetes' enhancement proposals as RFCs: the `kep.yaml` and `README.md` of each folder. */
export const kep: FolderFormat = {
  files: /(?:^|\/)(?:kep\.yaml|README\.md)$/,
  help: "Kubernetes' enhancement proposals, a folder of `kep.yaml` and `README.md` each, as RFCs",
  async readFolder(folder, context) {
    const authors = openAuthors(context.handles)
    const metadata = [...folder.files].filter(([file]) => posix.basename(file) === 'kep.yaml')
    const read = metadata.map(([file, text]) => readKep({ file, text, folder }, authors))
    const proposals = read.flatMap(({ proposal }) => proposal ?? [])
    const notes = [...folder.unread, ...read.flatMap((each) => each.notes)]
    const format = { origin: 'a KEP', names: ['KEP', 'KEPs'], home: HOME } as const
    return rfcDocuments({ proposals, authors, notes }, format, context)
  },
}

interface KepSource {
  readonly file: string
  readonly text: string
  readonly folder: ImportFolder
}

function readKep({ file, text, folder }: KepSource, authors: Authors): Read {
  const { frontmatter, faults } = readYamlFile(text)
  const wrong = faults.map(({ message, place }) => ({
    message: frontmatter.data === undefined ? `The KEP is left out: ${message}` : message,
    place,
    file,
  }))
  if (frontmatter.data === undefined) return { notes: wrong }
  const facts = factsOf(file, sourceFields(frontmatter))
  const { fields } = facts
  const number = numberIn(facts, 'kep-number')
  if (number === undefined) {
    const message = 'The KEP is left out: it has no number in `kep-number`.'
    return { notes: [{ message, place: fields.keyPlace('kep-number'), file }] }
  }
  const name = posix.basename(posix.dirname(file))
  const title = fields.text('title') ?? shownLine(name)
  const proposal = {
    file,
    number,
    title: title === '.' || title === '' ? `KEP ${number}` : title,
    words: idWords(name.replace(/^\d+/, '')) || idWords(title),
    aliases: [`kep-${number}`],
    status: statusIn(facts, STATUSES),
    created: dayIn(facts, 'creation-date'),
    authors: authorsIn(facts, authors),
    tags: [fields.text('owning-sig'), ...fields.texts('participating-sigs')].flatMap(
      (each) => each ?? [],
    ),
    relations: {
      needs: [],
      supersedes: namedIn(facts, 'replaces'),
      'superseded-by': namedIn(facts, 'superseded-by'),
    },
    prose: readmeOf(file, folder),
  }
  return { proposal, notes: [...wrong, ...facts.notes, ...leftOver({ file, fields }, READ)] }
}

function authorsIn({ fields }: Facts, authors: Authors): readonly string[] {
  const people = fields.texts('authors').flatMap(readPeople)
  return [...new Set(people.flatMap((each) => authors.handleOf(each) ?? []))]
}

/** Reads the KEPs of a field, each written as a path or a number: `/keps/sig-node/2133-providers`. */
function namedIn({ fields, note }: Facts, name: string): readonly Relation[] {
  return fields.texts(name).flatMap((written, index) => {
    const at = fields.place(name, index)
    const number = /(?:^|[/#\s]|kep-)(\d{1,6})(?=-|\/|\s|$)/i.exec(written)?.[1]
    if (number !== undefined && Number(number) > 0) return [{ to: Number(number), at }]
    const isNothing = /^(?:none|n\/a|tbd)?$/i.test(written)
    if (!isNothing) note(`${code(written)} names no KEP; it is left out.`, at)
    return []
  })
}

/** Blanks a title, and keeps the line breaks above it. */
function withoutTitle(top: string): string {
  return top.replace(/[^\r\n]/g, '')
}

function readmeOf(file: string, { files }: ImportFolder) {
  const readme = posix.join(posix.dirname(file), 'README.md')
  const text = files.get(readme)
  if (text === undefined) return undefined
  return { file: readme, text: text.replace(/^\s*#[ \t][^\n]*/, withoutTitle), firstLine: 1 }
}
