import type { Finding, Related, Severity } from '../basics/finding.ts'
import type { ReportInput } from './input.ts'
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
 */
export function github(input: ReportInput): string {
  const { shown, omitted } = select(input)
  const annotations = shown.map((finding) => annotation(finding, input.ruleUrl(finding.rule)))
  const counts = [omissionSentence(omitted), passedOverSentence(input), heldSentence(input)]
  const closing = [...counts, summarySentence(input)].filter(Boolean).map(visible)
  return `${[...annotations, ...closing].join('\n')}\n`
}

function annotation(finding: Finding, page: string | undefined): string {
  const { rule, severity, message, help, placeless, related = [] } = finding
  const lines = [message, placeless, ...related.map(relatedLine), help, page]
  const text = lines.filter((line) => line !== undefined).map(visible)
  return `::${COMMANDS[severity]} ${properties(finding, rule)}::${data(text.join('\n'))}`
}

/** Writes the properties of an annotation. GitHub accepts columns only for a place on one line. */
function properties({ file, place }: Finding, title: string): string {
  const lines = place ? { line: place.line, endLine: place.endLine } : {}
  const columns =
    place?.line === place?.endLine ? { col: place?.column, endColumn: place?.endColumn } : {}
  return Object.entries({ file, ...lines, ...columns, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${property(visible(String(value)))}`)
    .join(',')
}

function relatedLine({ message, file, place }: Related): string {
  return place ? `${message}: ${file}:${place.line}:${place.column}` : `${message}: ${file}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
