import { code, count } from '../../basics/wording.ts'
import { most, refused } from './amount-fault.ts'
import {
  BRACED,
  DATA,
  GROUPING,
  MOST_IN_LABEL,
  MOST_IN_LINE,
  MOST_IN_WORD,
  MOST_LINES,
  MOST_STATEMENTS,
  NUMBERS,
  OWN_STATEMENTS,
} from './amount-limits.ts'
import type { DiagramFault } from './job.ts'
import { MOST_CHARACTERS } from './limits.ts'
import { DEEPEST, MOST_PARTICIPANTS, tooDeep, tooManyParticipants } from './nesting.ts'
import { kindOf, typeOf } from './type-names.ts'
import { weightOf } from './weight.ts'

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
  const filled = lines.flatMap((text, at) => (hasContent(text) ? [{ text, at }] : []))
  const start = filled.find(({ text }) => typeOf(text) !== undefined)?.text ?? ''
  return (
    longLine(filled, start) ??
    nested(filled, start) ??
    tooMany(filled, start) ??
    tooLong(filled, start) ??
    longLabel(source, start)
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

/** Finds a long line. It comes first, since what looks into lines takes too long for it. */
function longLine(filled: readonly Line[], start: string): DiagramFault | undefined {
  const longest = DATA.has(typeOf(start) ?? '') ? MOST_CHARACTERS : MOST_IN_LINE
  const long = filled.find(({ text }) => text.length > longest)
  if (!long) return undefined
  const reason = most(`line of ${count(long.text.length, 'character')}`, longest)
  return refused(reason, long.at, long.text)
}

function nested(filled: readonly Line[], start: string): DiagramFault | undefined {
  const type = typeOf(start) ?? ''
  const texts = filled.map(({ text }) => text)
  const deep = GROUPING.has(type) ? filled[tooDeep(texts)] : undefined
  if (deep) {
    return refused(`${kindOf(start)} of more than ${DEEPEST} groups in groups`, deep.at, deep.text)
  }
  const joining = type === 'sequenceDiagram' ? filled[tooManyParticipants(texts)] : undefined
  if (!joining) return undefined
  const reason = `sequence diagram of more than ${MOST_PARTICIPANTS} participants`
  return refused(reason, joining.at, joining.text)
}

function tooMany(filled: readonly Line[], start: string): DiagramFault | undefined {
  const type = typeOf(start) ?? ''
  const limit = OWN_STATEMENTS[type] ?? MOST_STATEMENTS
  let weight = 0
  let over: Line | undefined
  for (const line of filled) {
    for (const part of line.text.split(';')) {
      if (part.trim() !== '') weight += weightOf(part, type)
    }
    if (weight > limit) over ??= line
  }
  if (!over) return undefined
  const number = count(weight, 'statement')
  return refused(`${kindOf(start)} of ${number}; the limit is ${limit}`, over.at, over.text)
}

function tooLong(filled: readonly Line[], start: string): DiagramFault | undefined {
  const type = typeOf(start) ?? ''
  const [asked, limit] = NUMBERS[type] ?? [/(?!)/g, 0]
  for (const { text, at } of filled) {
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
