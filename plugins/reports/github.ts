import type { Finding, Related, Severity } from '../basics/finding.ts'
import type { ReportInput } from './input.ts'
import { isOutside, placeWords } from './outside-files.ts'
import {
  heldSentence,
  omissionSentence,
  passedOverSentence,
  select,
  summarySentence,
} from './summary.ts'
import { visible } from './visible.ts'

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
}

/**
 * Writes a report for GitHub Actions: one annotation for each finding, then the counts and the day.
 * A file outside the repository has no line that GitHub could show, so its place is in the text.
 */
export function github(input: ReportInput): string {
  const { shown, omitted } = select(input)
  const annotations = shown.map((finding) => annotation(finding, input))
  const counts = [omissionSentence(omitted), passedOverSentence(input), heldSentence(input)]
  const closing = [...counts, summarySentence(input)].filter(Boolean).map(visible)
  return `${[...annotations, ...closing].join('\n')}\n`
}

function annotation(finding: Finding, { ruleUrl, subject }: ReportInput): string {
  const { rule, severity, message, help, placeless, related = [] } = finding
  const isElsewhere = isOutside(finding)
  const isAboutFile = !isElsewhere && finding.file !== subject
  const first = isElsewhere ? `${placeWords(finding)}: ${message}` : message
  const lines = [first, placeless, ...related.map(relatedLine), help, ruleUrl(rule)]
  const text = lines.filter((line) => line !== undefined).map(visible)
  const place = isAboutFile ? placeOf(finding) : {}
  return `::${COMMANDS[severity]} ${properties({ ...place, title: rule })}::${data(text.join('\n'))}`
}

/** GitHub accepts columns only for a place on one line. */
function placeOf({ file, place }: Finding) {
  const lines = place ? { line: place.line, endLine: place.endLine } : {}
  const columns =
    place?.line === place?.endLine ? { col: place?.column, endColumn: place?.endColumn } : {}
  return { file, ...lines, ...columns }
}

/** Writes the properties of an annotation. */
function properties(all: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(visible(String(value)))}`)
    .join(',')
}

function relatedLine(related: Related): string {
  return `${related.message}: ${placeWords(related)}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
