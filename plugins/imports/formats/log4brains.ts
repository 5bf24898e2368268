import { posix } from 'node:path'
import { compareText } from '../../basics/finding.ts'
import { FILE_START } from '../../basics/place.ts'
import type { FolderFormat, ImportNote } from '../model/imported.ts'
import { idWords } from '../model/plain-text.ts'
import { type Authors, openAuthors } from '../proposals/authors.ts'
import {
  DECISION_FIELDS,
  type Decision,
  decidedOn,
  decidersIn,
  decisionStatus,
  readDecision,
} from '../proposals/decisions.ts'
import { leftOver, type Proposal } from '../proposals/proposal.ts'
import { rfcDocuments } from '../proposals/rfc-documents.ts'

/** Imports the decisions of log4brains as RFCs. They have a day in their name, and get a number. */
export const log4brains: FolderFormat = {
  files: /(?:^|\/)\d{8}-[^/]+\.md$/,
  help: 'decisions of log4brains, `20260131-….md`, as RFCs that are numbered in the order of days',
  async readFolder({ files, unread }, context) {
    const authors = openAuthors(context.handles)
    const notes: ImportNote[] = [...unread]
    const decisions = [...files].flatMap(([file, text]) => {
      const decision = readDecision(file, text)
      if (typeof decision !== 'string' && decision.title) return [{ ...decision, file }]
      const why = typeof decision === 'string' ? decision : 'it has no title.'
      notes.push({ message: `The file is left out: ${why}`, place: FILE_START, file })
      return []
    })
    const proposals = decisions
      .toSorted((a, b) => compareText(nameOf(a), nameOf(b)))
      .map((decision, at) => proposalOf(decision, { number: at + 1, authors, notes }))
    const format = { origin: 'log4brains', names: ['decision', 'decisions'] } as const
    return rfcDocuments({ proposals, authors, notes }, format, context)
  },
}

interface Numbered {
  readonly number: number
  readonly authors: Authors
  readonly notes: ImportNote[]
}

function proposalOf(
  { facts, file, prose, title = '' }: Decision & { readonly file: string },
  { number, authors, notes }: Numbered,
): Proposal {
  const { status, by } = decisionStatus(facts)
  const name = nameOf({ file })
  const created = decidedOn(facts) ?? dayOf(name)
  notes.push(...facts.notes, ...leftOver({ file, fields: facts.fields }, DECISION_FIELDS))
  return {
    file,
    number,
    title,
    words: idWords(name.replace(/^\d+-/, '')),
    aliases: aliasesOf(name),
    status,
    created,
    authors: decidersIn(facts, authors),
    tags: facts.fields.texts('tags').flatMap((each) => each.split(/,\s*/)),
    relations: { needs: [], supersedes: [], 'superseded-by': by },
    prose,
  }
}

function nameOf({ file }: Pick<Decision['prose'], 'file'>): string {
  return posix.basename(file, '.md').toLowerCase()
}

/** The name in the source is an alias, so that links to it go on working. */
function aliasesOf(name: string): readonly string[] {
  return /^[a-z\d]+(?:[.-][a-z\d]+)*$/.test(name) ? [name] : []
}

/** Returns the day at the beginning of a name: `20260131-use-yaml`. */
function dayOf(name: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)-/.exec(name) ?? []
  const written = `${year}-${month}-${day}`
  return Number.isNaN(Date.parse(written)) ? undefined : written
}
