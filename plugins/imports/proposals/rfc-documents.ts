import { compareText } from '../../basics/finding.ts'
import { code, count } from '../../basics/wording.ts'
import { printYaml } from '../../documents/yaml/yaml-writing.ts'
import { type RfcData, rfc } from '../../kinds/rfc.ts'
import type { ImportContext, Imported, ImportNote } from '../model/imported.ts'
import { writtenDocument } from '../model/kind-document.ts'
import { acceptableProse, type Prose, type SourceProse } from '../model/prose.ts'
import { addressesOf, type Home } from './addresses.ts'
import type { Authors } from './authors.ts'
import { idOf, type Proposal } from './proposal.ts'
import { type Relations, relationsOf } from './relations.ts'

/** The facts that all files of one format share. */
export interface ProposalFormat {
  /** The name of one proposal with its article: `a KEP`. */
  readonly origin: string
  /** The names of one and of many: `KEP`, `KEPs`. */
  readonly names: readonly [one: string, many: string]
  /** The place of the files on the web, if there is one for all. */
  readonly home?: Home
}

/** All that a format has read from its folder. */
export interface ReadProposals {
  readonly proposals: readonly Proposal[]
  readonly authors: Authors
  readonly notes: readonly ImportNote[]
}

/** Writes proposals as RFCs, and the people who wrote them. */
export async function rfcDocuments(
  read: ReadProposals,
  format: ProposalFormat,
  context: ImportContext,
): Promise<Imported> {
  const { kept, notes: doubles } = withoutDoubles(read.proposals)
  const relations = relationsOf(kept)
  const addressOf = addressesOf(kept, format.home)
  const prose = await acceptableProse(
    kept.map((each) => sourceProse(each, addressOf)),
    context,
  )
  const files = kept.map((proposal, at) =>
    fileOf(proposal, { prose: prose[at], relations, format }),
  )
  const people = read.authors.entries()
  const number = Object.keys(people).length
  const notes = [
    ...read.notes,
    ...doubles,
    ...relations.notes,
    ...prose.flatMap((each) => each.notes),
  ]
  return {
    files: number > 0 ? [...files, { path: 'people.yaml', text: printYaml(people) }] : files,
    notes: notes.toSorted(byPlace),
    summary: [count(kept.length, ...format.names), count(number, 'person', 'people')],
  }
}

function withoutDoubles(proposals: readonly Proposal[]) {
  const first = new Map<number, Proposal>()
  const notes: ImportNote[] = []
  for (const proposal of proposals) {
    const before = first.get(proposal.number)
    if (before === undefined) first.set(proposal.number, proposal)
    else {
      const taken = `number ${proposal.number} is taken by ${code(before.file)}`
      const place = { line: 1, column: 1, endLine: 1, endColumn: 1 }
      notes.push({ message: `${taken}; the file is left out.`, place, file: proposal.file })
    }
  }
  return { kept: [...first.values()], notes }
}

function sourceProse(proposal: Proposal, addressOf: ReturnType<typeof addressesOf>): SourceProse {
  const { file, text, firstLine } = proposal.prose ?? { ...proposal, text: '', firstLine: 1 }
  return { name: idOf(proposal), file, text, firstLine, addressOf: addressOf(file) }
}

interface Parts {
  readonly prose: Prose | undefined
  readonly relations: Relations
  readonly format: ProposalFormat
}

function fileOf(proposal: Proposal, { prose, relations, format }: Parts) {
  const { number, title, status, created, discussion, aliases } = proposal
  const [tags, authors] = [new Set(proposal.tags), new Set(proposal.authors)]
  const lists = { tags: [...tags], aliases, ...relations.of(proposal), authors: [...authors] }
  const fields = { title, number, status, created, discussion, ...lists }
  return writtenDocument({
    path: `rfcs/${idOf(proposal)}.md`,
    fields,
    prose: prose ?? { text: '', headings: [] },
    sections: rfc.sectionsOf(SECTIONS_ARE_FIXED),
    conditions: rfc.when,
    origin: format.origin,
    allow: isOpen(status) ? {} : proposal.allow,
  })
}

/** An open proposal may have the number of drafts. */
function isOpen(status: Proposal['status']): boolean {
  const phase = rfc.statuses[status]?.phase
  return phase !== 'active' && phase !== 'done'
}

/** The sections of an RFC do not depend on its fields. */
const SECTIONS_ARE_FIXED: RfcData = { number: 1, title: 'T', authors: [], status: 'draft' }

function byPlace(a: ImportNote, b: ImportNote): number {
  const files = compareText(a.file ?? '', b.file ?? '')
  return files || a.place.line - b.place.line || a.place.column - b.place.column
}
