import { numberIn } from '../../basics/cause.ts'
import { MOST_EDGES } from '../fence/limits.ts'
import { UnsupportedDiagram } from '../fence/unsupported-diagram.ts'
import { hashOf } from './jison-fault.ts'
import type { Span, SyntaxFault } from './syntax-fault.ts'

const START: Span = [0, 1]
/** Errors of the code itself, whose messages mean nothing to an author. */
const CODE_ERRORS = [TypeError, RangeError, ReferenceError]

/**
 * Makes a fault from an error with a message of Mermaid's own. The place is found by the
 * author's words that the message quotes.
 */
export function messageFault(error: unknown, source: string): SyntaxFault {
  return frontMatter(error, source) ?? limit(error, source) ?? spoken(error, source)
}

function frontMatter(error: unknown, source: string): SyntaxFault | undefined {
  if (!(error instanceof Error) || !('mark' in error) || !('reason' in error)) return undefined
  const line = numberIn(error.mark, 'line') ?? 0
  const column = numberIn(error.mark, 'column') ?? 0
  const before = source.split('\n').slice(0, line + 1)
  const start = before.reduce((sum, text) => sum + text.length + 1, 0) + column
  return {
    reason: `its front matter is no YAML, ${String(error.reason)}`,
    span: [start, start + 1],
  }
}

function limit(error: unknown, source: string): SyntaxFault | undefined {
  if (error instanceof UnsupportedDiagram) {
    const at = error.words ? source.indexOf(error.words) : 0
    return { reason: error.message, span: [at, at + error.words.length], verb: 'draw' }
  }
  if (!/^Edge limit exceeded/.test(messageOf(error))) return undefined
  return { reason: `it has more than ${MOST_EDGES} edges`, span: START, verb: 'draw' }
}

function spoken(error: unknown, source: string): SyntaxFault {
  const [first = ''] = messageOf(error).split('\n')
  if (first === '' || CODE_ERRORS.some((codeError) => error instanceof codeError)) {
    return { reason: 'Mermaid fails on it without saying where', span: START, verb: 'draw' }
  }
  const known = REWORDED.find(({ pattern }) => pattern.test(first))
  if (known) return reworded(first, known, source)
  const plain = first.replace(/\s*\(Help[^)]*\)/, '').replace(/[.\s]+$/, '')
  const reason = plain.charAt(0).toLowerCase() + plain.slice(1)
  return { reason, span: quoted(first, error, source), verb: 'draw' }
}

interface Rewording {
  readonly pattern: RegExp
  /** The end of a sentence, with `$1` … for the groups of the pattern. */
  readonly reason: string
  readonly stands: string
}

const REWORDED: readonly Rewording[] = [
  {
    pattern: /^Invalid date: ?(.+)$/,
    reason: '`$1` is not a date of its `dateFormat`',
    stands: '$1',
  },
  {
    pattern: /inactivate an inactive participant \((.+)\)/,
    reason: '`$1` is deactivated and was not active',
    stands: 'deactivate $1',
  },
  {
    pattern: /only one root[^("]*\("(.+)"\)/,
    reason: '`$1` is a second root, expected it indented below the first',
    stands: '$1',
  },
  {
    pattern: /^Packet block (\d+) - (\d+) is not contiguous.* start from (\d+)/,
    reason: '`$1-$2` leaves a gap, expected it to start from `$3`',
    stands: '$1-$2',
  },
]

function reworded(
  message: string,
  { pattern, reason, stands }: Rewording,
  source: string,
): SyntaxFault {
  const [whole = ''] = pattern.exec(message) ?? []
  const words = whole.replace(pattern, stands)
  const at = Math.max(0, source.lastIndexOf(words))
  return { reason: whole.replace(pattern, reason), span: [at, at + words.length], verb: 'draw' }
}

function quoted(message: string, error: unknown, source: string): Span {
  const words = [...message.matchAll(/["'`[(:]\s*([^"'`\])\n]{1,80})/g)].map((match) => match[1])
  for (const word of [hashOf(error)?.text, ...words].map((text) => text?.trim())) {
    const at = word ? source.indexOf(word) : -1
    if (word && at !== -1) return [at, at + word.length]
  }
  return START
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error ?? '')
}
