import { numberIn } from '../../basics/cause.ts'
import type { Place } from '../../basics/place.ts'
import { code } from '../../basics/wording.ts'
import type { Fault } from '../model/faults.ts'

/**
 * The error of a parser. Sätteri writes `line:column: ` into the message, and remark sets a
 * `place`.
 */
export interface ParserMessage {
  readonly line: number
  readonly column: number
  readonly message: string
  /** The place of the open tag that the message is about: `(3:1-3:9)`. */
  readonly open?: { readonly line: number; readonly column: number }
}

type Sentence = readonly [
  pattern: RegExp,
  rule: Fault['rule'],
  sentence: (match: RegExpExecArray) => string,
]

export const COMMENT_MESSAGE = 'Unexpected HTML comment; in MDX a comment is `{/* text */}`.'

const SENTENCES: readonly Sentence[] = [
  [
    /could not parse expression|only spread|empty expression/i,
    'code-in-content',
    () => 'Unexpected code; content is data. Write `\\{` for the sign itself.',
  ],
  [
    /could not parse import/i,
    'code-in-content',
    () => `Unexpected code; content is data. ${MODULE_HELP}`,
  ],
  [/note: to create a comment in MDX/, 'invalid-markup', () => COMMENT_MESSAGE],
  [
    /closing tag `(<[^`]{0,80})`, expected corresponding closing tag for `<([^`>\s]{0,80})/,
    'invalid-markup',
    ([, tag = '', open = '']) => `Unexpected ${code(tag)}, expected ${code(`</${open}>`)} first.`,
  ],
  [/closing tag for `(<[^`]{0,80})`/, 'invalid-markup', ([, tag = '']) => unclosedMessage(tag)],
  [
    /closing (?:tag|slash)/,
    'invalid-markup',
    () => 'Unexpected closing tag; nothing is open that it could close.',
  ],
  [
    /end of file in expression|closing brace/,
    'invalid-markup',
    () => 'Cannot find the `}` of this `{`; write `\\{` for the sign itself.',
  ],
]

/** Says what to do about prose that begins as the code of a module does. */
export const MODULE_HELP =
  'A line that begins with `import` or `export` is code in MDX; begin it with another word.'

const DEFAULT_MESSAGE =
  'Unexpected `<`, expected an element; write `\\<` for the sign, `[text](address)` for a link.'

/**
 * Turns the error of a parser into a fault at the place that it names, never past the end of a
 * line.
 */
export function markupFault(error: unknown, text: string): Fault {
  const { line, column, message } = parserMessageOf(error)
  const place = placeWithin(text, line, column)
  const [own, id = ''] = ownIdAt(text.split('\n')[place.line - 1] ?? '', place.column - 1)
  if (own !== undefined && message.includes('xpression')) {
    const advice = `write ${code(`<a id="${id}"></a>`)} above the heading`
    return { rule: 'code-in-content', message: `Unexpected ${code(own)}; ${advice}.`, place }
  }
  for (const [pattern, rule, sentence] of SENTENCES) {
    const match = pattern.exec(message)
    if (match) return { rule, message: sentence(match), place }
  }
  return { rule: 'invalid-markup', message: DEFAULT_MESSAGE, place }
}

/** Returns the `{#id}` around an offset of a line, or the first one, with its id. */
function ownIdAt(line: string, offset: number): readonly string[] {
  const all = [...line.matchAll(/\{#([\w-]{1,100})\}/g)]
  return all.find(({ 0: own, index }) => offset <= index + own.length) ?? all[0] ?? []
}

/** Returns the place of one character, or of the end of its line. */
function placeWithin(text: string, line: number, column: number): Place {
  const lines = text.split('\n')
  const at = Math.min(line, lines.length)
  const end = (lines[at - 1] ?? '').replace(/\r$/, '').length + 1
  const from = at < line ? end : Math.min(column, end)
  return { line: at, column: from, endLine: at, endColumn: Math.min(from + 1, end) }
}

/** Returns the sentence about an open tag, such as `<br>`, that nothing closes. */
export function unclosedMessage(tag: string): string {
  return `Cannot find the closing tag of ${code(tag)}; ${closing(tag)}.`
}

/** Says how to close a tag. An element without content is closed with ` />`. */
function closing(tag: string): string {
  return /^<(?:br|hr|img|wbr|col)\b/.test(tag)
    ? `write ${code(tag.replace(/\s*>$/, ' />'))}`
    : 'close it, or write `\\<`'
}

/**
 * Reads the error of a parser. A tag that nothing closes is named after the place of the error,
 * which with remark is the place of the whole paragraph.
 */
export function parserMessageOf(error: unknown): ParserMessage {
  const message = error instanceof Error ? error.message : String(error)
  const [, openLine, openColumn] = OPEN.exec(message) ?? []
  const open = openLine ? { line: Number(openLine), column: Number(openColumn) } : undefined
  if (open && message.includes('Expected a closing tag')) return { ...open, message, open }
  const written = /^(\d+):(\d+): /.exec(message)
  const { line = 1, column = 1 } = written
    ? { line: Number(written[1]), column: Number(written[2]) }
    : { line: numberIn(error, 'line'), column: numberIn(error, 'column') }
  return { line, column, message, ...(open && { open }) }
}

const OPEN = /tag for `<[^`]*` \((\d+):(\d+)/
