import type { Finding, Fix, Related } from '../basics/finding.ts'
import { given } from '../basics/given.ts'
import type { Place } from '../basics/place.ts'
import type { ReportInput } from './input.ts'
import { safeJson } from './safe-json.ts'
import { goneIn, select, tally } from './summary.ts'

/** Writes a report for programs. `REPORT_SCHEMA` is its contract. */
export function json(input: ReportInput): string {
  const { today, documents, findings, allowed, ruleUrl, held = [] } = input
  const { shown, omitted } = select(input)
  const counts = { documents, ...tally(findings), allowed }
  const passedOver = (input.passedOver ?? []).map(({ path, reason }) => ({ file: path, reason }))
  return safeJson({
    version: 1,
    today,
    summary: { ...counts, ...positive({ omitted, held: held.length, gone: goneIn(input) }) },
    findings: shown.map((finding) => row(finding, ruleUrl(finding.rule))),
    ...(held.length > 0
      ? { held: held.map(({ finding, by }) => ({ by, ...row(finding, ruleUrl(finding.rule)) })) }
      : {}),
    ...(passedOver.length > 0 ? { passedOver } : {}),
  })
}

/** Returns the numbers above 0. */
function positive(numbers: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(numbers).filter(([, number]) => number > 0))
}

function row(finding: Finding, url: string | undefined) {
  const {
    rule,
    severity,
    message,
    file,
    root,
    place,
    placeless,
    id,
    help,
    fix,
    related = [],
  } = finding
  return {
    rule,
    severity,
    message,
    file,
    ...given({ root }),
    ...columnsOf(place),
    ...(place ? {} : { placeless: placeless ?? 'It concerns the whole file.' }),
    ...given({ id, help }),
    ...(fix ? { fix: fixRow(fix) } : {}),
    url: url ?? null,
    related: related.map(relatedRow),
  }
}

function fixRow({ file, place, was, text }: Fix) {
  return { ...given({ file }), ...columnsOf(place), was, text }
}

function relatedRow({ message, file, place }: Related) {
  return { message, file, ...columnsOf(place) }
}

function columnsOf(place: Place | null) {
  const { line, column, endLine, endColumn } = place ?? NOWHERE
  return { line, column, endLine, endColumn }
}

const NOWHERE = { line: null, column: null, endLine: null, endColumn: null }
