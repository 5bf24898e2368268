import type { Paragraph } from 'mdast'
import type { Finding } from '../../basics/finding.ts'
import { FILE_START } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import type { LinkedProject, LinkFault } from '../link-table.ts'
import { type BrokenLinks, pageError } from './page-faults.ts'

/** A page that is never shown, for whoever renders it. */
export interface RefusedPage {
  readonly faults: readonly LinkFault[]
  /** All that is shown of it: nothing that its author wrote. */
  readonly standIn: Paragraph
}

/** Undefined for a page that may be shown. Throws where a page with faults is not to be made. */
export function refusedPage(
  { refusalsOf = () => [] }: LinkedProject,
  path: string,
  brokenLinks: BrokenLinks | undefined,
): RefusedPage | undefined {
  const faults = refusalsOf(path).map(asFault)
  if (faults.length === 0) return undefined
  if (brokenLinks === 'fail') throw pageError(`${code(path)} is never shown:`, faults)
  const places = faults.map(({ rule, place }) => `${rule} at ${place.line}:${place.column}`)
  const told = [...new Set(places)].slice(0, MOST_SHOWN).join(', ')
  const value = `This document is not shown: milepost check finds ${told}.`
  return { faults, standIn: { type: 'paragraph', children: [{ type: 'text', value }] } }
}

const MOST_SHOWN = 8

function asFault({ rule, message, help, place }: Finding): LinkFault {
  const more = help === undefined ? {} : { help }
  return { rule, severity: 'error', message, place: place ?? FILE_START, ...more }
}
