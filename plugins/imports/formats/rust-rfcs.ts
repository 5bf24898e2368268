import { posix } from 'node:path'
import { FILE_START } from '../../basics/place.ts'
import { capitalized, spaced } from '../../basics/wording.ts'
import { readBullets } from '../../documents/metadata/text-readers.ts'
import type { FolderFormat } from '../model/imported.ts'
import { idWords, shownLine } from '../model/plain-text.ts'
import { type Authors, openAuthors, readPeople } from '../proposals/authors.ts'
import { dayIn, factsOf } from '../proposals/facts.ts'
import type { Read } from '../proposals/proposal.ts'
import { rfcDocuments } from '../proposals/rfc-documents.ts'
import { writtenFields } from '../proposals/source-fields.ts'

const HOME = {
  pages: 'https://github.com/rust-lang/rfcs/blob/master/text/',
  files: 'https://raw.githubusercontent.com/rust-lang/rfcs/master/text/',
} as const

/** The lines that become fields. Other ones stay in the text. */
const TAKEN = /^\s*[-*]\s*(?:start date|authors?|e?rfc pr|feature name)\s*:/i

/** Imports Rust's RFCs: files with a list of fields at their top. The folder holds accepted ones. */
export const rustRfcs: FolderFormat = {
  files: /(?:^|\/)\d{4,}-[^/]+\.md$/,
  help: "Rust's RFCs, `text/0001-….md` with a list of fields at the top, as accepted RFCs",
  async readFolder({ files, unread }, context) {
    const authors = openAuthors(context.handles)
    const read = [...files].map(([file, text]) => readRfc(file, text, authors))
    const proposals = read.flatMap(({ proposal }) => proposal ?? [])
    const notes = [...unread, ...read.flatMap((each) => each.notes)]
    const format = { origin: 'an RFC of Rust', names: ['RFC', 'RFCs'], home: HOME } as const
    return rfcDocuments({ proposals, authors, notes }, format, context)
  },
}

function readRfc(file: string, text: string, authors: Authors): Read {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^#/.test(line))
  const top = start < 0 ? lines.length : start
  const head = lines.slice(0, top).join('\n')
  const fields = writtenFields(readBullets(head))
  const facts = factsOf(file, fields)
  const [, digits = '', rest = ''] = /^(\d+)-(.*)\.md$/.exec(posix.basename(file)) ?? []
  const number = Number(digits)
  if (number === 0 || number > MOST) {
    const message = 'The file is left out: its name has no number of an RFC.'
    return { notes: [{ message, place: FILE_START, file }] }
  }
  const name = fields.text('feature-name')
  const isName = name !== undefined && !/^(?:n\/?a|none|\(fill|-)/i.test(name)
  const people = [...fields.texts('author'), ...fields.texts('authors')].flatMap(readPeople)
  const proposal = {
    file,
    number,
    title: capitalized(shownLine(spaced(rest))) || `RFC ${number}`,
    words: idWords(rest),
    aliases: [],
    status: 'accepted',
    created: dayIn(facts, 'start-date'),
    authors: people.flatMap((each) => authors.handleOf(each) ?? []),
    discussion: linkIn(head, /^[ \t]*[-*][ \t]*(?:e?RFC PR)[ \t]*:/im),
    tags: isName ? [name.replaceAll('`', '')] : [],
    relations: { needs: [], supersedes: [], 'superseded-by': [] },
    prose: {
      file,
      text: lines.map((line, at) => (at < top && TAKEN.test(line) ? '' : line)).join('\n'),
      firstLine: 1,
    },
  } as const
  return { proposal, notes: facts.notes }
}

/** The largest number that an RFC can have here. */
const MOST = 999_999

/** Returns the first web address on the line of a field. */
function linkIn(head: string, field: RegExp): string | undefined {
  const line = head.split('\n').find((each) => field.test(each)) ?? ''
  return /https:\/\/github\.com\/[\w./-]+/.exec(line)?.[0]
}
