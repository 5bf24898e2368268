import type { ImportNote } from '../model/imported.ts'
import type { SourceFields } from './source-fields.ts'

/** The statuses of an RFC that a proposal of another project can have. */
export type ProposalStatus =
  | 'draft'
  | 'review'
  | 'accepted'
  | 'implemented'
  | 'rejected'
  | 'withdrawn'
  | 'superseded'

/** A proposal or decision of another project, as its format reads it. */
export interface Proposal {
  /** The source file, below the folder. */
  readonly file: string
  readonly number: number
  /** The words of its id, without its number: `fee-market`. */
  readonly words: string
  /** Names under which the source knows it: `eip-1559`. */
  readonly aliases: readonly string[]
  readonly title: string
  readonly status: ProposalStatus
  readonly created?: string | undefined
  /** Handles of its authors. */
  readonly authors: readonly string[]
  readonly discussion?: string | undefined
  readonly tags: readonly string[]
  readonly relations: Readonly<Record<RelationField, readonly Relation[]>>
  readonly prose: ProposalProse | undefined
  /** Rules that the document may break, each with the reason. */
  readonly allow?: Readonly<Record<string, string>>
}

export type RelationField = 'needs' | 'supersedes' | 'superseded-by'

/** A proposal that another one names: by its number, or by a name that the source knows. */
export interface Relation {
  readonly to: number | string
  readonly at: ImportNote['place']
}

export interface ProposalProse {
  readonly file: string
  readonly text: string
  readonly firstLine: number
}

/** Reads a file of one format. Returns undefined for a file that is no proposal, with notes. */
export interface Read {
  readonly proposal?: Proposal | undefined
  readonly notes: readonly ImportNote[]
}

/** Returns the id of a proposal: `1559-fee-market`. */
export function idOf({ number, words }: Pick<Proposal, 'number' | 'words'>): string {
  const digits = String(number).padStart(4, '0')
  return words === '' ? digits : `${digits}-${words}`
}

/** Returns a note for each field of a file that the import does not use, at its place. */
export function leftOver(
  { file, fields }: { readonly file: string; readonly fields: SourceFields },
  read: readonly string[],
): ImportNote[] {
  return fields.names
    .filter((name) => !read.includes(name) && !isEmpty(fields.value(name)))
    .map((name) => ({ message: `\`${name}\` is left out.`, place: fields.keyPlace(name), file }))
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
