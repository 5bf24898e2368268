import type { Paragraph } from 'mdast'
import type { Finding } from '../../basics/finding.ts'
import { given } from '../../basics/given.ts'
import { FILE_START } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import type { LinkedProject, LinkFault } from '../link-table.ts'
import { type BrokenLinks, pageError } from './page-faults.ts'

/** A page that is never shown, for the code that renders it. */
export interface RefusedPage {
  readonly faults: readonly LinkFault[]
  /** The text that is shown instead. It holds nothing that the author wrote. */
  readonly standIn: Paragraph
}

/**
 * Returns the refusal of a page, or undefined when the page may be shown. Throws instead when
 * `brokenLinks` is `fail`.
 */
export function refusedPage(
  { refusalsOf = () => [] }: LinkedProject,
  path: string,
  brokenLinks: BrokenLinks | undefined,
): RefusedPage | undefined {
  const faults = refusalsOf(path).map(asFault)
  if (faults.length === 0) return undefined
  if (brokenLinks === 'fail') throw pageError(`${code(path)} is never shown:`, faults)
  const places = faults.map(({ rule, place }) => `${rule} at ${place.line}:${place.column}`)
  const listed = [...new Set(places)].slice(0, MOST_SHOWN).join(', ')
  const value = `This document is not shown: milepost check finds ${listed}.`
  return { faults, standIn: { type: 'paragraph', children: [{ type: 'text', value }] } }
}

const MOST_SHOWN = 8

function asFault({ rule, message, help, place }: Finding): LinkFault {
  return { rule, severity: 'error', message, place: place ?? FILE_START, ...given({ help }) }
}
