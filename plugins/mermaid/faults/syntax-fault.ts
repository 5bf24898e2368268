import { code } from '../../basics/wording.ts'
import type { Prepared } from '../fence/prepared.ts'
import { expected } from './expectation.ts'
import { unclosedIn } from './unclosed.ts'

/** A mistake in a diagram: the end of a sentence, and the place in the author's text. */
export interface SyntaxFault {
  readonly reason: string
  readonly span: Span
  /** The verb after "Cannot". It is `draw` for a diagram that could be read. Default: `read`. */
  readonly verb?: 'read' | 'draw'
}

export type Span = readonly [start: number, end: number]

/** Makes a fault about a part of the text that the parser saw, or about its end. */
export function unexpected(prepared: Prepared, at: Span, tokens: readonly string[]): SyntaxFault {
  const [start, end] = at
  if (start >= prepared.text.trimEnd().length) return unexpectedEnd(prepared, tokens)
  const [text = ''] = prepared.text.slice(start, end).split('\n')
  const what = text.trim() === '' ? 'end of line' : code(text)
  return { reason: `unexpected ${what}${expected(tokens)}`, span: spanOf(prepared, at) }
}

/** Makes a fault about the line end at or before an offset. */
export function unexpectedLineEnd(
  prepared: Prepared,
  at: number,
  tokens: readonly string[],
): SyntaxFault {
  const end = prepared.text.slice(0, at).trimEnd().length
  return { reason: `unexpected end of line${expected(tokens)}`, span: spanOf(prepared, [end, end]) }
}

function unexpectedEnd(prepared: Prepared, tokens: readonly string[]): SyntaxFault {
  const open = unclosedIn(prepared.text)
  if (open) {
    const reason = `${code(open.text)} is never closed, expected ${code(open.closedBy)}`
    return { reason, span: spanOf(prepared, [open.offset, open.offset + open.text.length]) }
  }
  const end = prepared.text.length
  const reason = `unexpected end of the diagram${expected(tokens)}`
  return { reason, span: spanOf(prepared, [end, end]) }
}

export function spanOf({ origin }: Prepared, [start, end]: Span): Span {
  const last = origin.at(-1) ?? 0
  return [origin[start] ?? last, (origin[Math.max(start, end - 1)] ?? last) + 1]
}
