import { compareSeverity, type Finding, SEVERITIES, type Severity } from '../basics/finding.ts'
import { passedOverWords } from '../basics/passed-over.ts'
import { code, count, enumerate } from '../basics/wording.ts'
import type { ReportInput } from './input.ts'

export interface Selection {
  readonly shown: readonly Finding[]
  readonly omitted: number
}

/**
 * Selects the findings to show, in their order. When there are too many, the most severe are shown.
 */
export function select({ findings, maxFindings }: ReportInput): Selection {
  if (maxFindings === undefined || findings.length <= maxFindings) {
    return { shown: findings, omitted: 0 }
  }
  const severest = [...findings].sort((a, b) => compareSeverity(a.severity, b.severity))
  const kept = new Set(severest.slice(0, Math.max(0, maxFindings)))
  return { shown: findings.filter((each) => kept.has(each)), omitted: findings.length - kept.size }
}

export function tally(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

/** Writes the summary: `1 error and 2 warnings in 61 documents, checked for 2026-11-20.` */
export function summarySentence(input: ReportInput): string {
  const { findings, documents, subject, today, allowed } = input
  const counts = tally(findings)
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    count(counts[severity], severity),
  )
  const what = found.length > 0 ? enumerate(found, 'and') : 'No findings'
  const allowedNote = allowed > 0 ? ` ${count(allowed, 'finding is', 'findings are')} allowed.` : ''
  const where = subject ?? count(documents, 'document')
  return `${what} in ${where}, checked for ${today}.${allowedNote}`
}

/** Writes `Passed over 2 hidden names.`, or empty text when everything was read. */
export function passedOverSentence({ passedOver = [] }: ReportInput): string {
  const words = passedOverWords(passedOver)
  return words === '' ? '' : `Passed over ${words}.`
}

/**
 * Writes how many findings are held back because they are older. Empty text when there are none.
 */
export function heldSentence(input: ReportInput): string {
  const by = Map.groupBy(input.held ?? [], (each) => each.by)
  const older = [...by].map(([name, { length }]) =>
    name === 'baseline'
      ? `The baseline holds ${count(length, 'finding')}.`
      : `${code(name)} had ${count(length, 'finding')} already.`,
  )
  return [...older, goneSentence(goneIn(input))].filter(Boolean).join(' ')
}

/** Counts the findings that the baseline holds and that are gone. */
export function goneIn({ gone = [] }: Pick<ReportInput, 'gone'>): number {
  return gone.reduce((sum, entry) => sum + entry.count, 0)
}

function goneSentence(gone: number): string {
  if (gone === 0) return ''
  const [are, them] = gone === 1 ? ['is', 'it'] : ['are', 'them']
  return `${count(gone, 'finding')} of the baseline ${are} gone; \`milepost baseline\` removes ${them} from it.`
}

/** Writes `3 more findings are not shown.`, or empty text when all are shown. */
export function omissionSentence(omitted: number): string {
  if (omitted === 0) return ''
  return `${count(omitted, 'more finding is', 'more findings are')} not shown.`
}
