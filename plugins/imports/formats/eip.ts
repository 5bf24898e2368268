import { FILE_START } from '../../basics/place.ts'
import { readHeaders } from '../../documents/metadata/text-readers.ts'
import { findFences } from '../../documents/yaml/fences.ts'
import type { FolderFormat } from '../model/imported.ts'
import { idWords } from '../model/plain-text.ts'
import { type Authors, openAuthors, readPeople } from '../proposals/authors.ts'
import {
  addressIn,
  dayIn,
  factsOf,
  numberIn,
  type StatusTable,
  statusIn,
} from '../proposals/facts.ts'
import { leftOver, type Read, type Relation } from '../proposals/proposal.ts'
import { rfcDocuments } from '../proposals/rfc-documents.ts'
import { type SourceFields, writtenFields } from '../proposals/source-fields.ts'

const HOME = 'https://github.com/ethereum/EIPs/blob/master/EIPS/'
const FILES = 'https://raw.githubusercontent.com/ethereum/EIPs/master/EIPS/'
const READ = [
  'eip',
  'title',
  'author',
  'discussions-to',
  'status',
  'type',
  'category',
  'created',
  'requires',
  'description',
]

const STATUSES: StatusTable = {
  draft: 'draft',
  review: 'review',
  'last call': { is: 'review', why: 'an RFC has no last call' },
  final: 'implemented',
  living: { is: 'accepted', why: 'an RFC is not changed for ever' },
  stagnant: { is: 'withdrawn', why: 'an RFC is not stagnant' },
  withdrawn: 'withdrawn',
}

/** Imports Ethereum's improvement proposals as RFCs. */
export const eip: FolderFormat = {
  files: /(?:^|\/)(?:eip|erc)-[^/]+\.md$/i,
  help: "Ethereum's improvement proposals, `eip-1.md` and so on, as RFCs",
  async readFolder({ files, unread }, context) {
    const authors = openAuthors(context.handles)
    const read = [...files].map(([file, text]) => readEip(file, text, authors))
    const proposals = read.flatMap(({ proposal }) => proposal ?? [])
    const notes = [...unread, ...read.flatMap((each) => each.notes)]
    const format = {
      origin: 'an EIP',
      names: ['EIP', 'EIPs'],
      home: { pages: HOME, files: FILES },
    } as const
    return rfcDocuments({ proposals, authors, notes }, format, context)
  },
}

function readEip(file: string, text: string, authors: Authors): Read {
  const { bodyStart } = findFences(text)
  const head = text.slice(0, bodyStart)
  const fields = writtenFields(readHeaders(head))
  const facts = factsOf(file, fields)
  const number = numberIn(facts, 'eip')
  const title = fields.text('title')
  const isMoved = fields.text('status')?.toLowerCase() === 'moved'
  if (isMoved || number === undefined || title === undefined) {
    const why = isMoved ? 'it has moved elsewhere' : 'it names no `eip` and `title`'
    return { notes: [{ message: `The file is left out: ${why}.`, place: FILE_START, file }] }
  }
  const proposal = {
    file,
    number,
    title,
    words: idWords(title),
    aliases: [`eip-${number}`],
    status: statusIn(facts, STATUSES),
    created: dayIn(facts, 'created'),
    authors: readPeople(fields.text('author') ?? '').flatMap(
      (each) => authors.handleOf(each) ?? [],
    ),
    discussion: addressIn(facts, 'discussions-to'),
    tags: [fields.text('type'), fields.text('category')].flatMap((each) => each ?? []),
    relations: { needs: requiredIn(fields), supersedes: [], 'superseded-by': [] },
    prose: { file, text: text.slice(bodyStart), firstLine: head.split('\n').length },
  }
  return { proposal, notes: [...facts.notes, ...leftOver({ file, fields }, READ)] }
}

function requiredIn(fields: SourceFields): readonly Relation[] {
  const at = fields.place('requires')
  return (fields.text('requires') ?? '').split(',').flatMap((written): readonly Relation[] => {
    const number = /^\s*(?:eip-?)?(\d{1,6})\s*$/i.exec(written)?.[1]
    if (number !== undefined) return [{ to: Number(number), at }]
    return written.trim() === '' ? [] : [{ to: written.trim(), at }]
  })
}
