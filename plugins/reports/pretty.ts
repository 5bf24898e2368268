import type { Finding, Severity } from '../basics/finding.ts'
import type { Place } from '../basics/place.ts'
import { excerpt } from './excerpt.ts'
import { type Painter, PLAIN, type ReportInput } from './input.ts'
import {
  heldSentence,
  omissionSentence,
  passedOverSentence,
  select,
  summarySentence,
  tally,
} from './summary.ts'
import { visible } from './visible.ts'

/** Writes a report for people: each finding with its line of text, then the counts and the day. */
export function pretty(input: ReportInput): string {
  const paint = input.paint ?? PLAIN
  const lines = linesFrom(input.textOf)
  const { shown, omitted } = select(input)
  const found = shown.map((finding) => {
    const rulePage = input.ruleUrl(finding.rule)
    return [...block(finding, { lines, paint, rulePage }), ''].join('\n')
  })
  const passedOver = visible(passedOverSentence(input))
  const closing = [
    omissionSentence(omitted),
    passedOver && paint.faint(passedOver),
    visible(heldSentence(input)),
    paintedSummary(input, paint),
  ]
  return `${[...found, ...closing.filter(Boolean)].join('\n')}\n`
}

interface Page {
  readonly lines: (file: string) => readonly string[]
  readonly paint: Painter
  /** The address of the rule's page. */
  readonly rulePage: string | undefined
}

function block(finding: Finding, page: Page): string[] {
  const { rule, severity, message, help, placeless, related = [] } = finding
  const { paint } = page
  const places = [finding, ...related].map(({ place }) => place?.endLine ?? 0)
  const gutter = String(Math.max(...places)).length
  const note = (label: string, text: string | undefined) =>
    text ? [`${' '.repeat(gutter)} ${paint.faint('=')} ${label}: ${visible(text)}`] : []
  return [
    `${paint[severity](`${severity}[${visible(rule)}]`)}: ${paint.strong(visible(message))}`,
    ...excerptAt(finding, page, { gutter, mark: '^', severity }),
    ...related.flatMap((other) => [
      `${paint.strong('note')}: ${visible(other.message)}`,
      ...excerptAt(other, page, { gutter, mark: '-', severity: 'info' }),
    ]),
    ...note('no place', placeless),
    ...note('help', help),
    ...note('see', page.rulePage),
  ]
}

/** A file and a place in it, to show. */
interface ExcerptPlace {
  readonly file: string
  readonly place: Place | null
  readonly root?: string
}

interface Margin {
  readonly gutter: number
  readonly mark: string
  readonly severity: Severity
}

/** Writes an arrow to the place, then the text that stands there. */
function excerptAt(at: ExcerptPlace, page: Page, margin: Margin): string[] {
  const { file, place, root } = at
  const { paint, lines } = page
  const where = place ? `${visible(file)}:${place.line}:${place.column}` : visible(file)
  const address = root === undefined ? where : `${where} (root ${visible(root)})`
  const arrow = `${' '.repeat(margin.gutter)}${paint.faint('-->')} ${address}`
  if (!place) return [arrow]
  const style = {
    gutter: margin.gutter,
    mark: margin.mark,
    paintMark: paint[margin.severity],
    paintGutter: paint.faint,
  }
  return [arrow, ...excerpt(lines(file), place, style)]
}

function paintedSummary(input: ReportInput, paint: Painter): string {
  const { error, warning } = tally(input.findings)
  const sentence = visible(summarySentence(input))
  return error > 0 ? paint.error(sentence) : warning > 0 ? paint.warning(sentence) : sentence
}

/** Returns a function that gives the lines of a file. It splits each file only once. */
function linesFrom(textOf: ReportInput['textOf']): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (file) => {
    const lines = known.get(file) ?? textOf(file)?.split(/\r?\n/) ?? []
    known.set(file, lines)
    return lines
  }
}
