import type { Finding } from '../basics/finding.ts'
import type { ReportInput } from './input.ts'
import { literal, sentence } from './markdown-text.ts'
import { heldSentence, omissionSentence, select, summarySentence } from './summary.ts'
import { visible } from './visible.ts'

/** The most rows. GitHub drops a step's summary when it is larger than 1 MiB. */
const MOST_ROWS = 500
const MOST_TEXT = 300

/**
 * Writes a report for `$GITHUB_STEP_SUMMARY`: the counts and the day, then a Markdown table of the
 * findings.
 */
export function githubSummary(input: ReportInput): string {
  const maxFindings = Math.min(input.maxFindings ?? MOST_ROWS, MOST_ROWS)
  const { shown, omitted } = select({ ...input, maxFindings })
  const head = ['| severity | finding | place | rule |', '| --- | --- | --- | --- |']
  const rows = shown.map((finding) => row(finding, input.ruleUrl(finding.rule)))
  const table = rows.length > 0 ? ['', ...head, ...rows] : []
  const rest = omitted > 0 ? ['', omissionSentence(omitted)] : []
  const held = heldSentence(input)
  const older = held === '' ? [] : ['', visible(held)]
  const lines = ['### Milepost', '', visible(summarySentence(input)), ...older, ...table, ...rest]
  return `${lines.join('\n')}\n`
}

function row({ rule, severity, message, file, place }: Finding, page: string | undefined): string {
  const at = place ? `${file}:${place.line}:${place.column}` : file
  const name = literal(rule)
  const link = page === undefined ? name : `[${name}](<${addressIn(page)}>)`
  return `| ${severity} | ${sentence(message.slice(0, MOST_TEXT))} | ${literal(at)} | ${link} |`
}

function addressIn(page: string): string {
  return encodeURI(page.toWellFormed()).replaceAll('|', '%7C')
}
