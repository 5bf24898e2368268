import { parseDay } from '../../basics/calendar.ts'
import { code } from '../../basics/wording.ts'
import { fieldLinkFault } from '../../documents/guard/addresses.ts'
import { url } from '../../kinds/fields/fields.ts'
import type { ImportNote } from '../model/imported.ts'
import type { ProposalStatus } from './proposal.ts'
import type { SourceFields } from './source-fields.ts'

/** The fields of a file, and the notes about them. */
export interface Facts {
  readonly fields: SourceFields
  readonly notes: ImportNote[]
  note(message: string, place: ImportNote['place']): void
}

export function factsOf(file: string, fields: SourceFields): Facts {
  const notes: ImportNote[] = []
  return { fields, notes, note: (message, place) => void notes.push({ message, place, file }) }
}

/** The statuses of a format: what each becomes, and a remark where that is not the same. */
export type StatusTable = Readonly<
  Record<string, ProposalStatus | { readonly is: ProposalStatus; readonly why: string }>
>

/** Reads a status. One that the format does not have becomes a draft. */
export function statusIn({ fields, note }: Facts, table: StatusTable): ProposalStatus {
  const written = fields.text('status') ?? ''
  const name = written.toLowerCase()
  const known = Object.hasOwn(table, name) ? table[name] : undefined
  if (typeof known === 'string') return known
  const became = known
    ? `became ${code(known.is)}: ${known.why}`
    : 'is not a status; it became `draft`'
  note(`${code(written)} ${became}.`, fields.place('status'))
  return known?.is ?? 'draft'
}

/** Reads a day that exists, `YYYY-MM-DD`. */
export function dayIn({ fields, note }: Facts, name: string): string | undefined {
  const written = fields.text(name)
  if (written === undefined) return undefined
  const day = parseDay(written.slice(0, 10))
  if (day === undefined || !/^\d{4}-\d\d-\d\d(?:$|[T ])/.test(written)) {
    note(`${code(written)} is not a day; it is left out.`, fields.place(name))
    return undefined
  }
  return day
}

/** Reads a web address that a page may link to. */
export function addressIn({ fields, note }: Facts, name: string): string | undefined {
  const written = fields.text(name)
  if (written === undefined) return undefined
  const isSound = /^https?:/.test(written) && url().safeParse(written).success
  if (isSound && fieldLinkFault(written) === undefined) return written
  note(`${code(written)} is not a web address; it is left out.`, fields.place(name))
  return undefined
}

/** Reads a number from 1 on, written as a number or as text. */
export function numberIn({ fields }: Facts, name: string): number | undefined {
  const written = fields.text(name) ?? ''
  return /^\d{1,6}$/.test(written) && Number(written) > 0 ? Number(written) : undefined
}
