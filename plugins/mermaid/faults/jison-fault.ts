import { code } from '../../basics/wording.ts'
import { joined, type Prepared } from '../fence/prepared.ts'
import {
  type Span,
  type SyntaxFault,
  spanOf,
  unexpected,
  unexpectedLineEnd,
} from './syntax-fault.ts'

interface Hash {
  readonly text?: string
  readonly token?: string | number | null
  readonly line?: number
  readonly expected?: readonly string[]
  readonly loc?: {
    readonly first_line: number
    readonly first_column: number
    readonly last_line: number
  }
}

const CLOSERS: Readonly<Record<string, string>> = {
  '[': ']',
  '(': ')',
  '{': '}',
  '"': '"',
  '|': '|',
}

/**
 * Makes a fault from an error of the parsers that Mermaid makes with Jison. Their `loc` is the
 * token before the mistake. The place is therefore found by the excerpt in the message, which has a
 * caret below the start of the mistake.
 */
export function jisonFault(error: unknown, prepared: Prepared): SyntaxFault | undefined {
  const hash = hashOf(error)
  const excerpt = excerptOf(error instanceof Error ? error.message : '')
  if (!hash || !excerpt) return undefined
  const open = unclosedText(hash, prepared)
  if (open) return open
  const line = hash.loc?.last_line ?? (hash.line ?? 0) + 1
  const found = find(excerpt, line, prepared) ?? lineStart(prepared.text, line)
  if (hash.text?.startsWith('\n')) return unexpectedLineEnd(prepared, found, hash.expected ?? [])
  const start = found + (/^[^\S\n]*/.exec(prepared.text.slice(found))?.[0].length ?? 0)
  const text = wordAt(prepared.text, start, hash.text)
  return unexpected(prepared, [start, start + text.length], hash.expected ?? [])
}

/** Returns the facts that a parser of Jison adds to its error. */
export function hashOf(error: unknown): Hash | undefined {
  return error instanceof Error && 'hash' in error ? (error.hash as Hash) : undefined
}

/** Returns the excerpt's text before and after its caret. */
function excerptOf(message: string): readonly [before: string, after: string] | undefined {
  const [, shown, below] = message.split('\n')
  const caret = /^-*\^$/.test(below ?? '') ? (below ?? '').length - 1 : -1
  if (shown === undefined || caret === -1) return undefined
  const before = shown.slice(0, caret).replace(/^\.{3}/, '')
  return [before, shown.slice(caret).replace(/\.{3}$/, '')]
}

/**
 * Finds the excerpt in the text. If it occurs several times, the one nearest to the line is taken.
 */
function find([before, after]: readonly [string, string], line: number, prepared: Prepared) {
  const flat = joined({ text: prepared.text, origin: [...prepared.text, ''].map((_, at) => at) })
  const found: number[] = []
  let at = flat.text.indexOf(before + after)
  while (at !== -1 && found.length < 1000) {
    found.push(flat.origin[at + before.length] ?? prepared.text.length)
    at = flat.text.indexOf(before + after, at + 1)
  }
  const away = (offset: number) => Math.abs(lineOf(prepared.text, offset) - line)
  return found.sort((a, b) => away(a) - away(b))[0]
}

/** Makes a fault about a bracket or quote that is not closed on its line. */
function unclosedText({ token, loc }: Hash, prepared: Prepared): SyntaxFault | undefined {
  if (token !== 1 || !loc || loc.first_line >= loc.last_line) return undefined
  const start = lineStart(prepared.text, loc.first_line) + loc.first_column - 1
  const opener = prepared.text[start] ?? ''
  const closer = CLOSERS[opener]
  if (!closer) return undefined
  const lineEnd = prepared.text.indexOf('\n', start)
  const reason = `${code(opener)} is never closed, expected ${code(closer)}`
  return { reason, span: spanOf(prepared, [start, lineEnd]) }
}

function wordAt(text: string, start: number, token: string | undefined): string {
  const exact = token?.trimEnd()
  const sign = /^[^\s\w"']+/.exec(text.slice(start, start + 200))?.[0]
  if (sign && exact?.length === 1) return sign
  if (exact && text.startsWith(exact, start)) return exact
  return /^\S+/.exec(text.slice(start, start + 200))?.[0] ?? ''
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function lineStart(text: string, line: number): Span[0] {
  const lines = text.split('\n').slice(0, line - 1)
  return lines.reduce((sum, each) => sum + each.length + 1, 0)
}
