import { isScalar, type Scalar } from 'yaml'
import { code } from '../../basics/wording.ts'
import { inQuotes, type YamlFault } from './yaml-fault.ts'

/** Matches `#` right before a word, as in `#sig-docs`. A comment has a blank after the sign. */
const WORD = /^[ \t]*(#[\p{L}\p{N}_"'(].*)/u

/** Matches `#` right before a number, as in ` #12`. */
const NUMBER = /^[ \t]+(#\d+\b.*)/

/** Matches `#` and a blank where they stand for a number, as in ` # 12` and ` # of users`. */
const WITHIN = /^[ \t]+(# (?:\d+\b|of\b).*)/

/** The forms that are no comment, after no word, after one, and after several. */
const FORMS = [[WORD], [NUMBER], [WORD, WITHIN]] as const

/** Matches values that are no text: days, quarters, versions and other numbers. */
const NUMBERS = /^[\d.:/+-]+(?:[TQ][\d.:+-]*Z?)?$/i

/**
 * Says where YAML cuts a value at ` #`, if the author most likely meant the sign and not a comment.
 * The value is plain words, or nothing at all.
 */
export function cutAt(node: unknown, source: string): YamlFault | undefined {
  if (!isScalar(node) || node.type !== 'PLAIN') return undefined
  const [start = 0, end = 0] = node.range ?? []
  const value = source.slice(start, end)
  const rest = source.slice(end)
  const words = value.split(/\s+/).filter((word) => word !== '').length
  const forms: readonly RegExp[] = FORMS[Math.min(words, 2)] ?? []
  const cut = forms.map((form) => form.exec(rest)?.[1]).find((found) => found !== undefined)
  if (cut === undefined || NUMBERS.test(value) || !isText(node)) return undefined
  const at = end + rest.indexOf('#')
  const message = 'Unexpected ` #`, where a comment begins; put the value in quotes.'
  const [text, to] = [cut.trimEnd(), at + cut.trimEnd().length]
  // After words, the sign may begin a comment after all.
  const edit = words === 0 ? { start: at, end: to, text: inQuotes(text) } : undefined
  return { rule: 'misread-value', message, start: at, end: to, edit }
}

/** Matches a whole value in quotation marks of a word processor: double ones, or single ones. */
const QUOTED = [/^[“”„«]([^“”„«»]+)[“”»]$/, /^[‘’‚]([^‘’‚]+)[‘’]$/]

/**
 * Says what a value has that readers would see, although a program should have read it: quotation
 * marks of a word processor around it, or a mark of a template that nothing filled in.
 */
export function unreadMarks(node: unknown): YamlFault | undefined {
  if (!isScalar(node)) return undefined
  const { value } = node
  if (typeof value !== 'string') return undefined
  const [start = 0, end = 0] = node.range ?? []
  const rule = 'misread-value'
  const [, left] = /(\{\{[^{}]*\}\}|<%[^%]*%>)/.exec(value) ?? []
  if (left !== undefined) {
    const message = `Unexpected ${code(left)}, which no template fills in; write the value itself.`
    return { rule, message, start, end }
  }
  const [text] = QUOTED.flatMap((form) => form.exec(value)?.[1] ?? [])
  if (node.type !== 'PLAIN' || text === undefined) return undefined
  const message =
    'Unexpected quotation marks of a word processor, which readers see; write straight ones.'
  return { rule, message, start, end, edit: { start, end, text: inQuotes(text) } }
}

function isText({ value, source }: Scalar): boolean {
  return typeof value === 'string' || (value === null && !source)
}
