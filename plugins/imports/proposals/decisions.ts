import { posix } from 'node:path'
import { code } from '../../basics/wording.ts'
import { readBullets } from '../../documents/metadata/text-readers.ts'
import { readFrontmatter } from '../../documents/yaml/frontmatter.ts'
import { shownLine } from '../model/plain-text.ts'
import { type Authors, readPeople } from './authors.ts'
import { dayIn, type Facts, factsOf } from './facts.ts'
import type { ProposalProse, ProposalStatus, Relation } from './proposal.ts'
import { type SourceFields, sourceFields, writtenFields } from './source-fields.ts'

/** A record of a decision: its fields, from YAML at the top or from a list below the title. */
export interface Decision {
  readonly facts: Facts
  readonly title: string | undefined
  readonly prose: ProposalProse
}

/** Reads a record of a decision, in the form of MADR 2 or of a later one. */
export function readDecision(file: string, text: string): Decision | string {
  const head = /^\ufeff?---[ \t]*\r?\n/.test(text) ? readFrontmatter(text) : undefined
  if (head && head.frontmatter.data === undefined) {
    return head.faults[0]?.message ?? 'its fields cannot be read'
  }
  const bodyStart = head?.bodyStart ?? 0
  const above = text.slice(0, bodyStart).split('\n').length - 1
  const lines = text.slice(bodyStart).split(/\r?\n/)
  const heading = lines.findIndex((line) => /^#\s/.test(line))
  const title = heading < 0 ? undefined : titleIn(lines[heading] ?? '')
  const end = lines.findIndex((line, at) => at > heading && /^#/.test(line))
  const listed = readBullets(lines.slice(0, end < 0 ? lines.length : end).join('\n'))
  const isList = head === undefined || Object.keys(head.frontmatter.data ?? {}).every(isOfSite)
  const fields = isList ? moved(writtenFields(listed), above) : sourceFields(head.frontmatter)
  const kept = lines.map((line, at) => (isTaken(line, at, { heading, end, isList }) ? '' : line))
  const prose = { file, text: kept.join('\n'), firstLine: above + 1 }
  return { facts: factsOf(file, fields), title, prose }
}

interface Top {
  readonly heading: number
  readonly end: number
  readonly isList: boolean
}

/** Says whether a line became the title or a field. */
function isTaken(line: string, at: number, { heading, end, isList }: Top): boolean {
  if (at === heading) return true
  const isTop = at > heading && (end < 0 || at < end)
  return (
    isTop && isList && /^\s*[-*]\s*(?:\*\*|__)?(?:status|date|deciders|tags)\b[^:]*:/i.test(line)
  )
}

/** Fields that a site generator reads, and no record has. */
function isOfSite(name: string): boolean {
  return ['parent', 'nav_order', 'layout', 'title', 'nav_exclude'].includes(name)
}

function titleIn(line: string): string {
  const text = shownLine(line.replace(/^#\s+/, '').replace(/(?<!\s)\s+#+\s*$/, ''))
  return text.replace(/^(?:ADR[- ]?)?\d+[.:]\s+/i, '')
}

/** Moves the places of fields down, below the lines above them. */
function moved(fields: SourceFields, by: number): SourceFields {
  const down = (place: ReturnType<SourceFields['place']>) => {
    return { ...place, line: place.line + by, endLine: place.endLine + by }
  }
  return {
    ...fields,
    place: (name, index) => down(fields.place(name, index)),
    keyPlace: (name) => down(fields.keyPlace(name)),
  }
}

/** Reads the people who decided, under every name that MADR has had for them. */
export function decidersIn({ fields }: Facts, authors: Authors): readonly string[] {
  const names = ['decision-makers', 'deciders', 'decider'].flatMap((name) => fields.texts(name))
  const people = names.flatMap(readPeople).flatMap((each) => authors.handleOf(each) ?? [])
  return [...new Set(people)]
}

export const DECISION_FIELDS = ['status', 'date', 'decision-makers', 'deciders', 'decider', 'tags']

const STATUSES: Readonly<Record<string, ProposalStatus>> = {
  draft: 'draft',
  proposed: 'review',
  accepted: 'accepted',
  rejected: 'rejected',
}

/** The status of a decision, and the decision that replaced it. */
export interface DecisionStatus {
  readonly status: ProposalStatus
  readonly by: readonly Relation[]
}

/** Reads `accepted`, `deprecated`, or `superseded by [ADR-0005](0005-use-dashes.md)`. */
export function decisionStatus({ fields, note }: Facts): DecisionStatus {
  const written = fields.text('status')
  const at = fields.place('status')
  const word = /^[a-z]+/i.exec(written ?? '')?.[0].toLowerCase() ?? ''
  const known = Object.hasOwn(STATUSES, word) ? STATUSES[word] : undefined
  if (known !== undefined) return { status: known, by: [] }
  if (word === 'superseded') {
    const by = nameIn(written ?? '')
    return { status: 'superseded', by: by === undefined ? [] : [{ to: by, at }] }
  }
  const isOver = word === 'deprecated'
  const became = isOver ? 'withdrawn' : 'accepted'
  const why = isOver ? 'an RFC is not deprecated' : 'it is not a status of a decision'
  if (written === undefined) note('No status is written; it became `accepted`.', at)
  else note(`${code(written)} became ${code(became)}: ${why}.`, at)
  return { status: became, by: [] }
}

/** Returns the record that a text names: its number, or the words of its file name. */
function nameIn(text: string): string | number | undefined {
  const [, name] = /\.md\b(?<=([a-z\d][a-z\d-]*)\.md)/i.exec(text) ?? []
  if (name !== undefined) return posix.basename(name).toLowerCase()
  const slug = /\b(\d{4,8}-[a-z\d-]+)/i.exec(text)?.[1]
  if (slug !== undefined) return slug.toLowerCase()
  const number = /\b(?:ADR[- ]?)?(\d{1,6})\b/i.exec(text)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Reads the day of a decision. */
export function decidedOn(facts: Facts): string | undefined {
  return dayIn(facts, 'date')
}
