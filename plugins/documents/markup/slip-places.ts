import { offsetsOf } from '../../basics/place.ts'
import type { ParserMessage } from './markup-faults.ts'

/** The part of a text that keeps it from being MDX. Without it, a parser gets further. */
export interface Slip {
  /** The offset of the sign that is reported. */
  readonly at: number
  readonly start: number
  readonly end: number
  /** True when it only follows from a slip that is known already. */
  readonly isEcho: boolean
  /** The offset of an open tag that was reported without a closing tag, and has one after all. */
  readonly closes?: number | undefined
  /** The braces among the attributes of a tag, which are the slip. */
  readonly inTag?: string
}

/** Returns the slip behind a message of a parser, or undefined when it cannot be found. */
export type SlipFinder = (parserMessage: ParserMessage, text: string) => Slip | undefined

/**
 * Makes a finder for one text. It remembers the tags that were blanked out, because their closing
 * tags are no slips of their own.
 */
export function slipFinder(): SlipFinder {
  const opened: Opened[] = []
  const wrong = new Set<number>()
  return (parserMessage, text) => {
    const { message, open } = parserMessage
    const at = offsetOf(parserMessage, text)
    if (at === undefined) return undefined
    if (/expression|only spread/i.test(message)) return braces(text, at)
    const start = text.lastIndexOf('<', at)
    if (start === -1) return undefined
    if (!message.includes('Unexpected closing')) return tag(text, start, opened)
    const opener = open && offsetOf(open, text)
    const closed = wrong.has(start) ? undefined : takeOpened(text, start, opened)
    if (opener === undefined) return sign(start, wrong.has(start) || closed !== undefined)
    wrong.add(start)
    return { ...sign(opener), at: start, closes: closed?.start }
  }
}

interface Opened {
  readonly name: string
  readonly start: number
}

function offsetOf({ line, column }: Pick<ParserMessage, 'line' | 'column'>, text: string) {
  return offsetsOf(text)({ line, column, endLine: line, endColumn: column })?.[0]
}

function sign(start: number, isEcho = false): Slip {
  return { at: start, start, end: start + 1, isEcho }
}

const LONGEST_TAG = 500
const ADDRESS = /^<(?:[a-z][a-z\d+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/i

/** Matches a tag up to braces that stand where an attribute or the name should. */
const CODE_IN_TAG =
  /^(<(?:[A-Za-z][\w.:-]*(?:[^<>{}"'=]|="[^"]*"|='[^']*'|=\{[^{}]*\})*)?)\{[^{}]*\}/

/** Returns the slip of a tag that is none. A comment or an address is a slip as a whole. */
function tag(text: string, start: number, opened: Opened[]): Slip | undefined {
  if (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start)
    return end === -1 ? undefined : { ...sign(start), end: end + '-->'.length }
  }
  const written = text.slice(start, start + LONGEST_TAG)
  const [address] = ADDRESS.exec(written) ?? []
  if (address) return { ...sign(start), end: start + address.length }
  const [whole, before = ''] = CODE_IN_TAG.exec(written) ?? []
  if (whole !== undefined) {
    const at = start + before.length
    const inTag = whole.slice(before.length)
    return {
      at,
      start: before === '<' ? start : at,
      end: start + whole.length,
      isEcho: false,
      inTag,
    }
  }
  const [, name] = /^<([A-Za-z][\w.:-]*)/.exec(written) ?? []
  if (name) opened.push({ name, start })
  return sign(start)
}

/** Returns the blanked open tag of a closing tag. Each is returned once. */
function takeOpened(text: string, start: number, opened: Opened[]): Opened | undefined {
  const [, name = ''] = /^<\/([\w.:-]*)/.exec(text.slice(start, start + LONGEST_TAG)) ?? []
  const at = opened.findLastIndex((each) => each.name === name)
  return at === -1 ? undefined : opened.splice(at, 1)[0]
}

/** Returns the braces around a place, with the `=` before them; or a brace that nothing closes. */
function braces(text: string, at: number): Slip | undefined {
  let [start, end] = around(text, at)
  if (start === undefined) return undefined
  if (end === undefined) return sign(start)
  for (;;) {
    const [outerStart, outerEnd] = around(text, start - 1)
    if (outerStart === undefined || outerEnd === undefined) break
    ;[start, end] = [outerStart, outerEnd]
  }
  return { at: start, start: text[start - 1] === '=' ? start - 1 : start, end, isEcho: false }
}

/** Finds the innermost braces around a place, within its paragraph. */
function around(text: string, at: number): [start: number | undefined, end: number | undefined] {
  const start = seek(text, at, -1)
  return [start, start === undefined ? undefined : seek(text, start + 1, 1)]
}

const STEPS = { [-1]: ['{', '}'], 1: ['}', '{'] } as const

/** Goes to a brace that is not balanced on the way, backwards or forwards. */
function seek(text: string, from: number, step: -1 | 1): number | undefined {
  const [wanted, other] = STEPS[step]
  let depth = 0
  for (let at = from; at >= 0 && at < text.length; at += step) {
    const here = text[at]
    if (here === '\n' && text[at + step] === '\n') return undefined
    if (here === other && at !== from) depth += 1
    if (here !== wanted) continue
    if (depth === 0) return step === 1 ? at + 1 : at
    depth -= 1
  }
  return undefined
}
