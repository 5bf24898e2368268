import type { ErrorCode, YAMLError } from 'yaml'
import { code } from '../../basics/wording.ts'
import { codePoints } from '../text/unsafe-characters.ts'
import { inQuotes, type YamlEdit, type YamlFault } from './yaml-fault.ts'

const IN_QUOTES = 'put the value in quotes'

/** A sentence for every error of the parser, for the case that its line gives no better one. */
export const SENTENCES = {
  ALIAS_PROPS: `Unexpected sign before \`*\`; ${IN_QUOTES}.`,
  BAD_ALIAS: `Unexpected \`*\` or \`&\` at the beginning of a text; ${IN_QUOTES}.`,
  BAD_COLLECTION_TYPE: `Unexpected \`!\` at the beginning of a text; ${IN_QUOTES}.`,
  BAD_DIRECTIVE: 'Unexpected `%` at the beginning of a line; put the text in quotes.',
  BAD_DQ_ESCAPE: 'Unexpected escape in a text in double quotes; write `\\\\` for a backslash.',
  BAD_INDENT: 'Unexpected indentation; a line stands under what it belongs to.',
  BAD_PROP_ORDER: `Unexpected \`!\` or \`&\` at the beginning of a text; ${IN_QUOTES}.`,
  BAD_SCALAR_START: 'Unexpected character at the beginning of a text; put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY: `Unexpected \`: \` within a value; ${IN_QUOTES}.`,
  BLOCK_IN_FLOW: 'Unexpected lines of `- ` or `key:` within brackets; close the bracket first.',
  DUPLICATE_KEY: 'Unexpected second key of this name; a key is written once.',
  IMPOSSIBLE: `Unexpected text; ${IN_QUOTES}.`,
  KEY_OVER_1024_CHARS: 'Unexpected length of a key, expected at most 1024 characters.',
  MISSING_CHAR: 'Cannot find the `: ` of a key; write `key: value`, and quotes round other text.',
  MULTILINE_IMPLICIT_KEY: 'Cannot find the `: ` of a key; write `key: value` on one line.',
  MULTIPLE_ANCHORS: `Unexpected second \`&\` at the beginning of a text; ${IN_QUOTES}.`,
  MULTIPLE_DOCS: 'Unexpected second document; frontmatter is one mapping.',
  MULTIPLE_TAGS: `Unexpected second \`!\` at the beginning of a text; ${IN_QUOTES}.`,
  NON_STRING_KEY: 'Unexpected key that is not plain text; put the key in quotes.',
  RESOURCE_EXHAUSTION: 'Unexpected nesting; write fewer levels.',
  TAB_AS_INDENT: 'Unexpected tab; indent with spaces.',
  TAG_RESOLVE_FAILED: `Unexpected \`!\` at the beginning of a text; ${IN_QUOTES}.`,
  UNEXPECTED_TOKEN: `Unexpected text after the end of a value; put the whole value in quotes.`,
} as const satisfies Record<ErrorCode, string>

interface Line {
  readonly text: string
  readonly start: number
  /** The next line of the source, or an empty text at its end. */
  readonly below: string
}

/**
 * Says what is wrong at an error of the parser: what its line shows, or else what its code means.
 */
export function faultOf(error: Pick<YAMLError, 'code' | 'pos'>, source: string): YamlFault {
  const [start, last] = error.pos
  // The parser counts the first of two signs that end a line on Windows as a part of the line.
  const end = source.startsWith('\r\n', last - 1) ? Math.max(last - 1, start) : last
  const cause = causeAt(source, start, error.code)
  if (cause) return cause
  const isColon = error.code === 'BLOCK_AS_IMPLICIT_KEY'
  const edit = isColon ? quotedValue(lineAt(source, start)) : undefined
  return { message: SENTENCES[error.code], start, end, edit }
}

/** Says what the line at an offset shows of the cause, if it is a common one. */
export function causeAt(source: string, offset: number, error: ErrorCode): YamlFault | undefined {
  const line = lineAt(source, offset)
  for (const cause of CAUSES) {
    const fault = cause(line, error)
    if (fault) return fault
  }
  return undefined
}

type Cause = (line: Line, error: ErrorCode) => YamlFault | undefined

/**
 * The mistakes that authors often make, each with its own sentence. Only the first that fits is
 * reported.
 */
const CAUSES: readonly Cause[] = [
  invisibleBlank,
  keyWithoutBlank,
  markdownLink,
  indentedKey,
  starredElement,
  dashWithoutBlank,
  leadingAt,
  leadingSign,
]

/** Matches a line with a key: its indentation, its key, and its value with the offset. */
const KEY = /^(\s*(?:- +)?)([^\s:#][^:#]*):[ \t]+(\S.*)$/

function lineAt(source: string, offset: number): Line {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const [text = '', below = ''] = source.slice(start).split(/\r?\n/, 2)
  return { text, start, below }
}

function at({ start }: Line, column: number, length: number, message: string): YamlFault {
  return { message, start: start + column, end: start + column + length }
}

/** Returns the edit that replaces the part of a line that a fault is about. */
function instead({ start, end }: YamlFault, text: string): YamlEdit {
  return { start, end, text }
}

/**
 * Returns the edit that puts the value of a line in quotes; undefined where a comment may follow.
 */
function quotedValue(line: Line): YamlEdit | undefined {
  const value = KEY.exec(line.text)?.[3]?.trimEnd()
  if (value === undefined || /\s#|^["'[{]/.test(value)) return undefined
  const start = line.start + line.text.lastIndexOf(value)
  return { start, end: start + value.length, text: inQuotes(value) }
}

/** Finds a blank that is none: text from a web page often holds U+00A0. */
function invisibleBlank(line: Line): YamlFault | undefined {
  const match = /^\s*(?:- +)?[\w-]*:?([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]+)/.exec(
    line.text,
  )
  const blank = match?.[1]
  if (match === null || blank === undefined) return undefined
  const message = `Unexpected invisible character ${codePoints(blank)}; write a plain blank in its place.`
  const fault = at(line, match[0].length - blank.length, blank.length, message)
  const isAfterKey = match[0].slice(0, -blank.length).endsWith(':')
  return { ...fault, edit: instead(fault, isAfterKey ? ' ' : blank.replace(/./gu, ' ')) }
}

function keyWithoutBlank(line: Line): YamlFault | undefined {
  const [whole, indent = '', key = '', value = ''] =
    /^(\s*(?:- +)?)([\w-]+):([^\s:/].*)$/.exec(line.text) ?? []
  if (whole === undefined || KEY.test(line.text)) return undefined
  const message = `Cannot find the blank after ${code(`${key}:`)}; write ${code(`${key}: ${value}`)}.`
  const fault = at(line, indent.length, key.length + 1, message)
  return { ...fault, edit: instead(fault, `${key}: `) }
}

function markdownLink(line: Line): YamlFault | undefined {
  const value = KEY.exec(line.text)?.[3]
  if (value === undefined || !/^!?\[[^\]]*\]\([^)]*\)/.test(value)) return undefined
  const message = `Unexpected link of Markdown; write the address alone, or ${IN_QUOTES}.`
  return at(line, line.text.length - value.length, value.length, message)
}

/** Finds a key that stands deeper than the key above it, which has a value already. */
function indentedKey(line: Line, error: ErrorCode): YamlFault | undefined {
  if (error !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  const [, indent = '', key = '', value = ''] = KEY.exec(line.text) ?? []
  const [, deeper = '', below] = /^(\s+)([\w-]+):(?:\s|$)/.exec(line.below) ?? []
  if (below === undefined || deeper.length <= indent.length || /:\s/.test(value)) return undefined
  const message = `Unexpected indentation of ${code(`${below}:`)}; begin it where ${code(`${key}:`)} begins.`
  const next = { ...line, start: line.start + line.text.length + 1 }
  const edit = { start: next.start, end: next.start + deeper.length, text: indent }
  return { ...at(next, deeper.length, below.length + 1, message), edit }
}

/** Finds an element of a list that begins as Markdown allows, with `*`. */
function starredElement(line: Line): YamlFault | undefined {
  const [whole, indent = ''] = /^(\s*)\*(?=\s)/.exec(line.text) ?? []
  if (whole === undefined) return undefined
  const fault = at(line, indent.length, 1, 'Unexpected `*`; an element of a list begins with `- `.')
  return { ...fault, edit: instead(fault, '-') }
}

/** Finds an element of a list whose dash has no blank after it. */
function dashWithoutBlank(line: Line, error: ErrorCode): YamlFault | undefined {
  const [, indent = '', value = ''] = /^(\s*)-([\p{L}\d@"'[{][^\n]*)$/u.exec(line.text) ?? []
  if (value === '' || !KEYLESS.has(error)) return undefined
  const message = `Cannot find the blank after \`-\`; write ${code(`- ${value}`)}.`
  const fault = at(line, indent.length, 1, message)
  return { ...fault, edit: instead(fault, '- ') }
}

/** The errors of a line that should be an element of a list or hold a key. */
const KEYLESS: ReadonlySet<ErrorCode> = new Set(['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY'])

/** Finds a handle that is written with its `@`. */
function leadingAt(line: Line, error: ErrorCode): YamlFault | undefined {
  const match = error === 'BAD_SCALAR_START' ? /@(?<=[[,:\s-]\s*@)([\w-]*)/.exec(line.text) : null
  if (!match) return undefined
  const [whole, handle = ''] = match
  const message = `Unexpected \`@\` at the beginning of a text; write a handle without it${handle === '' ? '' : `, ${code(handle)}`}, and other text in quotes.`
  const fault = at(line, match.index, whole.length, message)
  const isOfList = /(?:[[,]|^\s*-)\s*$/.test(line.text.slice(0, match.index))
  return isOfList && handle !== '' ? { ...fault, edit: instead(fault, handle) } : fault
}

/** Sentences for values that begin with a sign of YAML, by that sign. */
const SIGNS: readonly (readonly [sign: RegExp, message: string])[] = [
  [/^'.*'./, `Unexpected text after the closing \`'\`; put the whole value in double quotes.`],
  [/^".*"./, 'Unexpected text after the closing `"`; put the whole value in single quotes.'],
  [/^\[.*\]\s*[^\s,\]}#]/, 'Unexpected text after `]`; put the whole value in quotes.'],
  [/^\{.*\}\s*[^\s,\]}#]/, 'Unexpected text after `}`; put the whole value in quotes.'],
  [
    /^-\s/,
    `Unexpected \`-\` at the beginning of a value; ${IN_QUOTES}, or begin a list on the next line.`,
  ],
  [/^>/, `Unexpected text after \`>\`; ${IN_QUOTES}, or begin it on the next line.`],
  [/^\|/, `Unexpected text after \`|\`; ${IN_QUOTES}, or begin it on the next line.`],
  [/^\*/, `Unexpected \`*\` at the beginning of a value; ${IN_QUOTES}.`],
  [/^&/, `Unexpected \`&\` at the beginning of a value; ${IN_QUOTES}.`],
  [/^!/, `Unexpected \`!\` at the beginning of a value; ${IN_QUOTES}.`],
  [/^[?%]/, `Unexpected sign at the beginning of a value; ${IN_QUOTES}.`],
  [/^`/, `Unexpected back-tick at the beginning of a value; ${IN_QUOTES}.`],
]

function leadingSign(line: Line, error: ErrorCode): YamlFault | undefined {
  const value = KEY.exec(line.text)?.[3]
  const isMark = /^\?\s/.test(value ?? '')
  const isOther = error === 'BLOCK_AS_IMPLICIT_KEY' || error === 'BAD_DQ_ESCAPE'
  if (isOther && !isMark) return undefined
  const message = SIGNS.find(([sign]) => value !== undefined && sign.test(value))?.[1]
  if (value === undefined || message === undefined) return undefined
  const fault = at(line, line.text.length - value.length, value.length, message)
  const edit = ONLY_QUOTES.test(value) ? quotedValue(line) : undefined
  return { ...fault, edit }
}

/** Matches the signs that begin nothing which an author could mean. */
const ONLY_QUOTES = /^[*&!?%`]/
