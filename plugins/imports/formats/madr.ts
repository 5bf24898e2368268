import { posix } from 'node:path'
import { FILE_START } from '../../basics/place.ts'
import type { FolderFormat } from '../model/imported.ts'
import { idWords } from '../model/plain-text.ts'
import { type Authors, openAuthors } from '../proposals/authors.ts'
import {
  DECISION_FIELDS,
  decidedOn,
  decidersIn,
  decisionStatus,
  readDecision,
} from '../proposals/decisions.ts'
import { leftOver, type Read } from '../proposals/proposal.ts'
import { rfcDocuments } from '../proposals/rfc-documents.ts'

/** Imports decisions in the form of MADR, and of tools that number files, as RFCs. */
export const madr: FolderFormat = {
  files: /(?:^|\/)\d{4}-[^/]+\.md$/,
  help: 'architectural decision records (MADR), `0001-….md` and so on, as RFCs',
  async readFolder({ files, unread }, context) {
    const authors = openAuthors(context.handles)
    const read = [...files].map(([file, text]) => readRecord(file, text, authors))
    const proposals = read.flatMap(({ proposal }) => proposal ?? [])
    const notes = [...unread, ...read.flatMap((each) => each.notes)]
    const format = { origin: 'a MADR', names: ['decision', 'decisions'] } as const
    return rfcDocuments({ proposals, authors, notes }, format, context)
  },
}

/** Number 0 is for drafts here, and the number of the first decision there. */
const FIRST = { 'number-disagrees': 'Imported: the first decision has the number 0.' }

function readRecord(file: string, text: string, authors: Authors): Read {
  const decision = readDecision(file, text)
  const [, digits = '', rest = ''] = /^(\d+)-(.*)\.md$/.exec(posix.basename(file)) ?? []
  const title = typeof decision === 'string' ? undefined : decision.title
  if (typeof decision === 'string' || title === undefined || title === '') {
    const why = typeof decision === 'string' ? decision : 'it has no title.'
    return { notes: [{ message: `The file is left out: ${why}`, place: FILE_START, file }] }
  }
  const { facts, prose } = decision
  const { status, by } = decisionStatus(facts)
  const proposal = {
    file,
    number: Number(digits),
    title,
    words: idWords(rest),
    aliases: [`adr-${digits}`],
    status,
    created: decidedOn(facts),
    authors: decidersIn(facts, authors),
    tags: facts.fields.texts('tags'),
    relations: { needs: [], supersedes: [], 'superseded-by': by },
    prose,
    ...(Number(digits) === 0 && { allow: FIRST }),
  }
  const left = leftOver({ file, fields: facts.fields }, DECISION_FIELDS)
  return { proposal, notes: [...facts.notes, ...left] }
}
