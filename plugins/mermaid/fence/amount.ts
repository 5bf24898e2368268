import { code, count } from '../../basics/wording.ts'
import type { DiagramFault } from './job.ts'
import { MOST_CHARACTERS } from './limits.ts'
import { DEEPEST, MOST_PARTICIPANTS, tooCrowded, tooDeep } from './nesting.ts'
import { kindOf, typeOf } from './type-names.ts'
import { weightOf } from './weight.ts'

/** The most lines and characters of a line. Mermaid's time grows at least with their square. */
const MOST_LINES = 1_000
const MOST_IN_LINE = 1_000
const MOST_IN_LABEL = 1_000
const MOST_IN_WORD = 300

/**
 * The most statements of a diagram by its type. A statement may count several times, see
 * `weight.ts`. `bench/diagrams.ts` measures what the largest of each type take: at most about 8 s
 * of a processor.
 */
const MOST_STATEMENTS = 300
const OWN_STATEMENTS: Readonly<Record<string, number>> = {
  sequenceDiagram: 400,
  flowchart: 320,
  graph: 320,
  swimlane: 320,
  stateDiagram: 240,
  classDiagram: 300,
  erDiagram: 320,
  requirement: 200,
  C4: 150,
  treemap: 200,
  timeline: 100,
  block: 100,
  kanban: 100,
  // With 78 branches at its root, Mermaid fails, and does not say where.
  mindmap: 79,
  architecture: 100,
  venn: 30,
}

/**
 * Patterns of numbers that decide how much is drawn, with the largest allowed one. The first group
 * is the number.
 */
const NUMBERS: Readonly<Record<string, readonly [asked: RegExp, most: number]>> = {
  packet: [/^\s*\+?(?:\d+\s*-\s*)?(\d+)\s*:/g, 2_047],
  block: [/(?:\bcolumns\s+|:\s*)(\d+)/g, 100],
  radar: [/\bticks\s+(\d+)/g, 100],
  gantt: [/[:,]\s*(\d+)(?:\.\d+)?[dwMyQ]\s*$/g, 4_000],
}

/** Types whose lines are data, in which a long line holds many short values. */
const DATA = new Set(['xychart', 'sankey', 'radar', 'railroad', 'requirement'])

/** Types in which braces hold statements, and only quotes hold labels. */
const BRACED = new Set([...DATA, 'classDiagram', 'erDiagram', 'stateDiagram'])

/** Types in which groups stand in groups. */
const GROUPING = new Set(
  'flowchart graph swimlane sequenceDiagram stateDiagram classDiagram block C4'.split(' '),
)

/**
 * Finds out from its text whether a diagram is too large. The answer is equal on every machine, and
 * Mermaid, which might draw for minutes, is not asked.
 */
export function tooMuch(source: string): DiagramFault | undefined {
  if (source.length > MOST_CHARACTERS) {
    return refused(
      most(`diagram of ${count(source.length, 'character')}`, MOST_CHARACTERS),
      0,
      source,
    )
  }
  const lines = source.split('\n')
  if (lines.length > MOST_LINES) {
    return refused(
      most(`diagram of ${count(lines.length, 'line')}`, MOST_LINES),
      MOST_LINES,
      lines[MOST_LINES],
    )
  }
  const said = lines.flatMap((text, at) => (hasContent(text) ? [{ text, at }] : []))
  const start = said.find(({ text }) => typeOf(text) !== undefined)?.text ?? ''
  return (
    nested(said, start) ?? tooMany(said, start) ?? tooLong(said, start) ?? longLabel(source, start)
  )
}

interface Line {
  readonly text: string
  /** The line, counted from 0. */
  readonly at: number
}

/** Tells whether a line has content: it is neither empty nor a comment. */
function hasContent(text: string): boolean {
  return !/^\s*(?:%%(?!\{)|$)/.test(text)
}

function nested(said: readonly Line[], start: string): DiagramFault | undefined {
  const type = typeOf(start) ?? ''
  const texts = said.map(({ text }) => text)
  const deep = GROUPING.has(type) ? said[tooDeep(texts)] : undefined
  if (deep) {
    return refused(`${kindOf(start)} of more than ${DEEPEST} groups in groups`, deep.at, deep.text)
  }
  const crowded = type === 'sequenceDiagram' ? said[tooCrowded(texts)] : undefined
  if (!crowded) return undefined
  const reason = `sequence diagram of more than ${MOST_PARTICIPANTS} participants`
  return refused(reason, crowded.at, crowded.text)
}

function tooMany(said: readonly Line[], start: string): DiagramFault | undefined {
  const type = typeOf(start) ?? ''
  const limit = OWN_STATEMENTS[type] ?? MOST_STATEMENTS
  let weight = 0
  let over: Line | undefined
  for (const line of said) {
    for (const part of line.text.split(';')) {
      if (part.trim() !== '') weight += weightOf(part, type)
    }
    if (weight > limit) over ??= line
  }
  if (!over) return undefined
  const number = count(weight, 'statement')
  return refused(`${kindOf(start)} of ${number}; the limit is ${limit}`, over.at, over.text)
}

function tooLong(said: readonly Line[], start: string): DiagramFault | undefined {
  const type = typeOf(start) ?? ''
  const [asked, limit] = NUMBERS[type] ?? [/(?!)/g, 0]
  for (const { text, at } of said) {
    const longest = DATA.has(type) ? MOST_CHARACTERS : MOST_IN_LINE
    if (text.length > longest) {
      return refused(most(`line of ${count(text.length, 'character')}`, longest), at, text)
    }
    if (LONG_WORD.test(text)) {
      return refused(`word of more than ${MOST_IN_WORD} characters`, at, text)
    }
    const bare = text.replace(/"[^"]*"/g, '""')
    const large = [...bare.matchAll(asked)].find(([, number]) => Number(number) > limit)
    if (large) return refused(most(`diagram with ${code(large[1] ?? '')}`, limit), at, text)
  }
  return undefined
}

/** Matches a word that is too long. Addresses are excluded, since they are not drawn. */
const LONG_WORD = new RegExp(`(?<![^\\s,;])(?!["'(]*https://)[^\\s,;]{${MOST_IN_WORD + 1}}`)

/** Matches a label that is too long. In quotes or brackets it may take several lines. */
const LABEL = new RegExp(`["[({|][^"[\\](){}|]{${MOST_IN_LABEL + 1}}`)
const QUOTED = new RegExp(`"[^"]{${MOST_IN_LABEL + 1}}`)

function longLabel(source: string, start: string): DiagramFault | undefined {
  const found = (BRACED.has(typeOf(start) ?? '') ? QUOTED : LABEL).exec(source)
  if (!found) return undefined
  const before = source.slice(0, found.index).split('\n')
  const reason = `label of more than ${MOST_IN_LABEL.toLocaleString('en-US')} characters`
  return refused(reason, before.length - 1, source.split('\n')[before.length - 1])
}

function most(what: string, limit: number): string {
  return `${what}; the limit is ${limit.toLocaleString('en-US')}`
}

function refused(what: string, at: number, text = ''): DiagramFault {
  const column = text.length - text.trimStart().length + 1
  const length = Math.max(1, text.trim().split('\n', 1)[0]?.length ?? 1)
  return { message: `Cannot draw a ${what}. ${WAY}`, line: at + 1, column, length }
}

const WAY = 'Make the diagram smaller or cut it in two.'
