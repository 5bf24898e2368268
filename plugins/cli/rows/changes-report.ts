import type { Finding } from '../../basics/finding.ts'
import type { Place } from '../../basics/place.ts'
import { count } from '../../basics/wording.ts'
import { literal, sentence } from '../../reports/markdown-text.ts'
import { visible } from '../../reports/visible.ts'
import { CHANGE_TITLES } from '../../views/changes/change-names.ts'
import type { ChangeRow } from '../../views/changes/change-row.ts'
import type { GraphChanges } from '../../views/changes/graph-changes.ts'

const FINDINGS = [
  ['newFindings', 'New findings'],
  ['fixedFindings', 'Findings that are gone'],
] as const satisfies readonly (readonly [keyof GraphChanges, string])[]

/** The most rows of one section of a comment; GitHub takes no comment over 65,536 characters. */
const MOST_ROWS = 60
/** The most characters of one text in a comment. */
const MOST_TEXT = 160
/** The most characters of the sentence of a finding, which ends with the way out. */
const MOST_MESSAGE = 400

/** The part of a finding that one line shows. */
interface ListedFinding extends Pick<Finding, 'severity' | 'rule' | 'file' | 'message'> {
  readonly place: Pick<Place, 'line' | 'column'> | null
}

/** Writes a comparison for a terminal. */
export function plainChanges(changes: GraphChanges): string {
  const sections = [
    ...CHANGE_TITLES.map(([name, title]) => ({ title, rows: changes[name].map(plainRow) })),
    ...FINDINGS.map(([name, title]) => ({ title, rows: changes[name].map(plainFinding) })),
  ].filter(({ rows }) => rows.length > 0)
  if (sections.length === 0) return 'Nothing has changed.\n'
  const written = sections.map(({ title, rows }) => `${title}:\n${rows.join('\n')}\n`)
  return written.join('\n')
}

function plainRow({ key, title, from, to, note }: ChangeRow): string {
  return visible(`  ${key}  ${title}${arrow(from, to)}${note === undefined ? '' : ` – ${note}`}`)
}

function plainFinding({ severity, rule, file, place, message }: ListedFinding): string {
  const at = place ? `:${place.line}:${place.column}` : ''
  return visible(`  ${severity}[${rule}] ${file}${at}  ${message}`)
}

function arrow(from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return ''
  if (from === undefined) return `: ${to}`
  return `: ${from} → ${to ?? 'none'}`
}

/** Writes a comparison for a pull request. No text of an author has a meaning in it. */
export function markdownChanges(changes: GraphChanges): string {
  const sections = [
    ...CHANGE_TITLES.map(([name, title]) => ({ title, rows: firstOf(changes[name], markdownRow) })),
    ...FINDINGS.map(([name, title]) => ({ title, rows: firstOf(changes[name], markdownFinding) })),
  ].filter(({ rows }) => rows.length > 0)
  const written = sections.map(({ title, rows }) => `\n#### ${title}\n\n${rows.join('\n')}\n`)
  const none = sections.length === 0 ? '\nNothing has changed.\n' : ''
  return `### What this changes in the plan\n${none}${written.join('')}`
}

/** Writes the first rows of a section, and how many more there are. */
function firstOf<Row>(rows: readonly Row[], write: (row: Row) => string): readonly string[] {
  const left = rows.length - MOST_ROWS
  const more = left > 0 ? [`- … and ${count(left, 'more', 'more')}`] : []
  return [...rows.slice(0, MOST_ROWS).map(write), ...more]
}

function markdownRow({ key, title, from, to, note }: ChangeRow): string {
  const reason = note === undefined ? '' : ` – ${inert(note)}`
  return `- <code>${inert(key)}</code> ${inert(title, arrow(from, to))}${reason}`
}

/** Writes a finding as one row of a list in a comment. No text of an author has a meaning in it. */
export function markdownFinding({ severity, rule, file, place, message }: ListedFinding): string {
  const at = place ? `:${place.line}:${place.column}` : ''
  const where = `<code>${inert(file)}${at}</code>`
  return `- ${severity} <code>${inert(rule)}</code> ${where} ${broken(sentence(cut(message, MOST_MESSAGE)))}`
}

/**
 * Writes texts of an author, one after the other, so that they are text: they link, mention and
 * notify nobody, and two of them together name no emoji.
 */
function inert(...texts: readonly string[]): string {
  return broken(texts.map((text) => literal(cut(text.replace(/\s+/g, ' ')))).join(''))
}

/**
 * Breaks what GitHub looks for beside Markdown: names after `@`, addresses, numbers of issues,
 * hashes of commits, formulas and names of emoji.
 */
function broken(markdown: string): string {
  return markdown
    .replaceAll('&#64;', '&#64;&#8203;')
    .replace(/&#(?:58|46);/g, '&#8203;$&')
    .replace(/(?<!&)#(?=\d)/g, '&#35;&#8203;')
    .replace(/\b(GH)-(?=\d)/gi, '$1&#45;&#8203;')
    .replace(/\b(?=[a-f]*\d)[\da-f]{7,64}\b/gi, (hash) => hash.replace(/.{6}(?=.)/g, '$&&#8203;'))
    .replace(/:(?=(?:[\w+-]|&#95;)+:)/g, ':&#8203;')
    .replaceAll('&#36;', '&#36;&#8203;')
}

function cut(text: string, most = MOST_TEXT): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text
}
